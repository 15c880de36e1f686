import autocannon from 'autocannon'

import { startHello } from './site'

/** Fifty readers at once for ten seconds, who take Brotli, as every browser does. */
const profile = { connections: 50, duration: 10, headers: { 'accept-encoding': 'br' } }

export type Load = { name: string; perSecond: number; ratio: number; p50: number; p99: number; failures: number }

type Subject = { name: string; paths: (index: number) => string }

const bare = '/en/venezuela-2017'

/** An address of a view around Valencia; each number is another one. */
function viewAddress(index: number): string {
  const latitude = (10 + (index % 10_000) / 10_000).toFixed(4)
  return `${bare}?map=13/${latitude}/-68.0170&event=paramacay-combate`
}

const items = '/api/collections/venezuela-2017/items'

/** Ten events of a box; each number is another box. */
function boxAddress(index: number): string {
  return `${items}?limit=10&bbox=-70,${(index % 10_000) / 10_000},-60,12`
}

let fresh = 1_000 // views that nobody has asked for yet

const subjects: readonly Subject[] = [
  { name: 'explorer, bare address', paths: () => bare },
  { name: 'explorer, one shared view', paths: () => viewAddress(0) },
  { name: 'explorer, 200 shared views', paths: (index) => viewAddress(index % 200) },
  { name: 'explorer, every view a new one', paths: () => viewAddress(fresh++) },
  { name: 'event page', paths: () => `${bare}/paramacay-combate` },
  { name: 'preview image, one view', paths: () => `/og${viewAddress(0)}` },
  { name: 'preview image, every view a new one', paths: () => `/og${viewAddress(fresh++)}` },
  { name: 'API, a page of 50 events', paths: () => items },
  { name: 'API, 10 events in a box, 200 boxes', paths: (index) => boxAddress(index % 200) },
  { name: 'API, 10 events in a box, every box a new one', paths: () => boxAddress(fresh++) },
]

/** How many requests a second the site answers, beside what bare Node answers on the same machine in the same run. */
export async function measureLoad(address: string): Promise<Load[]> {
  const hello = await startHello()
  const floor = await fire(hello.address, { name: 'bare Node, “hello”', paths: () => '/' }, Number.NaN)
  await hello.end()
  const loads = [{ ...floor, ratio: 1 }]
  for (const subject of subjects) loads.push(await fire(address, subject, floor.perSecond))
  return loads
}

async function fire(url: string, { name, paths }: Subject, floor: number): Promise<Load> {
  let count = 0
  const setupRequest = (request: autocannon.Request) => ({ ...request, path: paths(count++) })
  const { requests, latency, non2xx, errors } = await autocannon({ url, ...profile, requests: [{ setupRequest }] })
  const { p50, p99 } = latency
  return { name, perSecond: requests.average, ratio: requests.average / floor, p50, p99, failures: non2xx + errors }
}
