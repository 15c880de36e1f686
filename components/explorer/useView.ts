import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { SetView } from '@/components/ui/setView'
import { type ExplorerData, readView } from '@/data/explorer'
import { explorerHref } from '@/data/paths'

export type { SetView }

const changed = 'paramacay:view'

/** Safari refuses more than 100 history calls in ten seconds; while one drags or types, one of them per pause is written. */
const pause = 150 // milliseconds

/** The path and query of a replaced view that the address does not have yet. */
let unwritten: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * The view that the address holds, and how to change it: the one reader and writer of the address in the browser.
 * `getView` is for handlers, which then need not change with each view. `query` is what the server rendered, so that the first drawing is the same on both sides.
 */
export function useView(data: ExplorerData, query: string) {
  const current = useSyncExternalStore(subscribe, readQuery, () => query)
  const parsed = useMemo(() => readView(current, data), [current, data])
  const { id, locale } = data
  const getView = useCallback(() => readView(readQuery(), data).view, [data])
  const setView = useCallback<SetView>(
    (change, history = 'push') => {
      const href = explorerHref(locale, id, { ...getView(), ...change })
      if (href === readAddress()) return
      if (history === 'push') {
        writeAddress() // so that Back returns to where the dragging ended
        window.history.pushState(null, '', href)
      } else {
        unwritten = href
        timer ??= setTimeout(writeAddress, pause)
      }
      window.dispatchEvent(new Event(changed))
    },
    [getView, id, locale],
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
  if (address !== null) window.history.replaceState(null, '', address)
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
