import { useCallback, useSyncExternalStore } from 'react'

const key = 'sort'
const usual = 'question'
const changed = 'paramacay:order'

/** The order of the rows, which the page's address holds: `?sort=spread`, or a speaker's id; none is the order asked. */
export function useOrder(): { order: string; setOrder: (order: string) => void } {
  const order = useSyncExternalStore(subscribe, readOrder, () => usual)
  const setOrder = useCallback((chosen: string) => {
    const address = new URL(location.href)
    if (chosen === usual) address.searchParams.delete(key)
    else address.searchParams.set(key, chosen)
    window.history.replaceState(window.history.state, '', address) // Next's own: its router lets the call pass
    window.dispatchEvent(new Event(changed))
  }, [])
  return { order, setOrder }
}

function readOrder(): string {
  return new URLSearchParams(location.search).get(key) ?? usual
}

function subscribe(notify: () => void): () => void {
  window.addEventListener('popstate', notify)
  window.addEventListener(changed, notify)
  return () => {
    window.removeEventListener('popstate', notify)
    window.removeEventListener(changed, notify)
  }
}
