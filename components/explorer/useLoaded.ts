import { useCallback, useEffect, useState } from 'react'

/** JSON from our own server: here, on its way, or failed with a way to try again. */
export type Loading<T> = { kind: 'ready'; value: T } | { kind: 'loading' } | { kind: 'failed'; retry: () => void }

const loaded = new Map<string, unknown>()

/** Loads an address once for the page's life; what the server sent along needs no loading. A null address is waited for. */
export function useLoaded<T>(href: string | null, sent: T | null): Loading<T> {
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<{ href: string; attempt: number; value: T | null } | null>(null)
  const known = sent ?? (href === null ? undefined : (loaded.get(href) as T | undefined))

  useEffect(
    function loadJson() {
      if (href === null || known !== undefined) return
      const abort = new AbortController()
      fetchJson<T>(href, abort.signal).then(
        (value) => setAnswer({ href, attempt, value }),
        () => abort.signal.aborted || setAnswer({ href, attempt, value: null }),
      )
      return function leaveJson() {
        abort.abort()
      }
    },
    [href, known, attempt],
  )

  const retry = useCallback(() => setAttempt((last) => last + 1), [])
  if (known !== undefined) return { kind: 'ready', value: known }
  if (answer?.href !== href || answer.attempt !== attempt) return { kind: 'loading' }
  return answer.value === null ? { kind: 'failed', retry } : { kind: 'ready', value: answer.value }
}

async function fetchJson<T>(href: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(href, { signal })
  if (!response.ok) throw new Error(`${href} answered ${response.status}.`)
  const value: T = await response.json()
  loaded.set(href, value)
  return value
}
