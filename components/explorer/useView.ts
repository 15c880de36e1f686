import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { type ExplorerData, readView } from '@/data/explorer'
import { explorerHref } from '@/data/paths'
import type { View } from '@/data/view'

/** Changes the view. Choosing pushes a step that Back undoes; moving and typing replace it. */
export type SetView = (change: Partial<View>, history?: 'push' | 'replace') => void

const changed = 'paramacay:view'

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
      if (href === location.pathname + location.search) return
      if (history === 'push') window.history.pushState(null, '', href)
      else window.history.replaceState(null, '', href)
      window.dispatchEvent(new Event(changed))
    },
    [getView, id, locale],
  )
  return { ...parsed, getView, setView }
}

function readQuery(): string {
  return location.search.slice(1)
}

function subscribe(notify: () => void): () => void {
  window.addEventListener('popstate', notify)
  window.addEventListener(changed, notify)
  return () => {
    window.removeEventListener('popstate', notify)
    window.removeEventListener(changed, notify)
  }
}
