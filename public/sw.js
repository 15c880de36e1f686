// For readers without a network: what they have visited opens again as they last saw it. With a network everything is
// asked for as before, so that nobody ever sees an old page because of this; only what has a hash in its name is not.

const pages = 'pages-1'
const parts = 'parts-1'
const most = { [pages]: 60, [parts]: 400 } // entries; the oldest make room

const isForPrograms = ({ pathname }) => /^\/(?:api|download|embed|feed|health|oembed|og)(?:[/.]|$)/.test(pathname)
const isHashed = ({ pathname }) => pathname.startsWith('/_next/static/')
const isData = ({ pathname }) => /^\/(?:basemap|detail|facets|icons|sources|stories)\//.test(pathname)

addEventListener('install', () => skipWaiting())

addEventListener('activate', (event) => event.waitUntil(begin()))

async function begin() {
  await clients.claim()
  await registration.navigationPreload?.enable()
  const old = (await caches.keys()).filter((name) => !(name in most))
  await Promise.all(old.map((name) => caches.delete(name)))
}

/** A page tells what it is made of: its first visit came before this script. */
addEventListener('message', ({ data }) => {
  if (Array.isArray(data)) keepAll(data).then(makeRoom)
})

addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('range')) return
  if (request.mode === 'navigate') event.respondWith(answerPage(event, url))
  else if (isHashed(url)) event.respondWith(answerPart(event))
  else if (isData(url)) event.respondWith(fetchAndKeep(event, parts).catch(() => recall(parts, request)))
})

async function answerPage(event, url) {
  if (isForPrograms(url)) return (await event.preloadResponse) ?? fetch(event.request)
  return fetchAndKeep(event, pages).catch(async () => (await recallPage(url)) ?? Response.error())
}

async function answerPart(event) {
  return (await caches.match(event.request, { ignoreVary: true })) ?? fetchAndKeep(event, parts)
}

async function fetchAndKeep(event, name) {
  const answer = (await event.preloadResponse) ?? (await fetch(event.request))
  if (answer.ok) event.waitUntil(keep(name, event.request, answer.clone()))
  return answer
}

async function recall(name, request, options) {
  const cache = await caches.open(name)
  return cache.match(request, { ignoreVary: true, ...options })
}

/** The page itself; the explorer for any of its views; for an event that was never opened, the explorer with it. */
async function recallPage(url) {
  const [, locale = '', dataset = '', event, ...rest] = url.pathname.split('/')
  const known = (await recall(pages, url)) ?? (await recall(pages, url.pathname)) ?? (await recallView(url))
  if (known) return known
  const explorer = await findExplorer(locale, dataset)
  if (!explorer) return undefined
  const isEvent = explorer === `/${locale}/${dataset}` && event && event !== 'compare' && rest.length === 0
  return Response.redirect(isEvent ? `${explorer}?event=${event}` : explorer)
}

const recallView = (url) => recall(pages, url, { ignoreSearch: true })

/** An explorer that was visited: the one asked for, else one in the language asked for, else any. */
async function findExplorer(locale, dataset) {
  const kept = await (await caches.open(pages)).keys()
  const explorers = kept.map(({ url }) => new URL(url).pathname).filter((path) => /^\/[^/]+\/[^/]+$/.test(path))
  const wanted = [`/${locale}/${dataset}`, `/${locale}/`, '/']
  return wanted.map((start) => explorers.find((path) => path.startsWith(start))).find(Boolean)
}

async function keep(name, request, answer) {
  const cache = await caches.open(name)
  await cache.put(request, answer)
}

/** What cannot be had now is left out. */
function keepAll(addresses) {
  const urls = addresses.map((address) => new URL(address, location.origin))
  const ours = urls.filter((url) => url.origin === location.origin && !isForPrograms(url))
  return Promise.allSettled(
    ours.map(async (url) => {
      const name = isHashed(url) || isData(url) ? parts : pages
      if (isHashed(url) && (await recall(parts, url))) return
      const answer = await fetch(url, { cache: isHashed(url) ? 'force-cache' : 'default' })
      if (answer.ok) await keep(name, url, answer)
    }),
  )
}

async function makeRoom() {
  for (const [name, count] of Object.entries(most)) {
    const cache = await caches.open(name)
    const kept = await cache.keys() // in the order in which they came
    await Promise.all(kept.slice(0, Math.max(0, kept.length - count)).map((request) => cache.delete(request)))
  }
}
