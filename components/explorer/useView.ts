import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { SetView } from '@/components/ui/setView'
import { type ExplorerData, readView } from '@/data/explorer'
import type { FacetFile } from '@/data/facetFile'
import type { Locale } from '@/data/locale'
import { explorerHref } from '@/data/paths'
import type { View } from '@/data/view'

export type { SetView }

/** How a view stands in the address: a page's own way, or an embed's. */
export type Addressing = {
  read: typeof readView
  hrefOf: (locale: Locale, dataset: string, view: View) => string
  /** whether a choice is a step of the browser's history */
  canPush: () => boolean
}

const ofThePage: Addressing = { read: readView, hrefOf: explorerHref, canPush: () => true }

const changed = 'paramacay:view'

/** Safari refuses more than 100 history calls in ten seconds; while one drags or types, one of them per pause is written. */
const pause = 150 // milliseconds

/** The path and query of a replaced view that the address does not have yet. */
let unwritten: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * The view that the address holds, and how to change it: the one reader and writer of the address in the browser.
 * `getView` is for handlers, which then need not change with each view. `query` is what the server rendered, so that the
 * first drawing is the same on both sides; `file`, once it is here, knows which actors and sources there are.
 */
export function useView(
  data: ExplorerData,
  query: string,
  file: FacetFile | null,
  { read, hrefOf, canPush } = ofThePage,
) {
  const current = useSyncExternalStore(subscribe, readQuery, () => query)
  const parsed = useMemo(() => read(current, data, file), [read, current, data, file])
  const { id, locale } = data
  const getView = useCallback(() => read(readQuery(), data, file).view, [read, data, file])
  const setView = useCallback<SetView>(
    (change, history = 'push') => {
      const href = hrefOf(locale, id, { ...getView(), ...change })
      if (href === readAddress()) return
      if (history === 'push' && canPush()) {
        writeAddress() // so that Back returns to where the dragging ended
        // The state is Next's own, and so its router lets the call pass; with another it would draw the whole page again
        // and write the address a second time (app-router.js).
        window.history.pushState(window.history.state, '', href)
      } else {
        unwritten = href
        timer ??= setTimeout(writeAddress, pause)
      }
      window.dispatchEvent(new Event(changed))
    },
    [getView, hrefOf, canPush, id, locale],
  )
  return { ...parsed, getView, setView }
}

function readAddress(): string {
  return unwritten ?? location.pathname + location.search
}

function readQuery(): string {
  const address = readAddress()
  const start = address.indexOf('?')
  return start < 0 ? '' : address.slice(start + 1)
}

function writeAddress(): void {
  const address = unwritten
  dropUnwritten()
  if (address !== null) window.history.replaceState(window.history.state, '', address)
}

function dropUnwritten(): void {
  clearTimeout(timer)
  timer = undefined
  unwritten = null
}

function subscribe(notify: () => void): () => void {
  const goBack = () => {
    dropUnwritten()
    notify()
  }
  window.addEventListener('popstate', goBack)
  window.addEventListener('pagehide', writeAddress)
  window.addEventListener(changed, notify)
  return () => {
    window.removeEventListener('popstate', goBack)
    window.removeEventListener('pagehide', writeAddress)
    window.removeEventListener(changed, notify)
  }
}
