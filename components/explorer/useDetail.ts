import { useCallback, useEffect, useState } from 'react'
import type { EventDetail } from '@/data/detail'
import type { Locale } from '@/data/locale'
import { detailHref } from '@/data/paths'

/** An event's details: here, on their way, or failed with a way to try again. */
export type DetailState =
  | { kind: 'ready'; detail: EventDetail }
  | { kind: 'loading' }
  | { kind: 'failed'; retry: () => void }

const loaded = new Map<string, EventDetail>()

/** Loads the details of the selected event once; those that the server sent along need no loading. */
export function useDetail(locale: Locale, dataset: string, id: string | null, sent: EventDetail | null): DetailState {
  const href = id === null ? null : detailHref(locale, dataset, id)
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<{ href: string; attempt: number; detail: EventDetail | null } | null>(null)
  const known = id !== null && sent?.id === id ? sent : href === null ? undefined : loaded.get(href)

  useEffect(
    function loadDetail() {
      if (href === null || known) return
      const abort = new AbortController()
      fetchDetail(href, abort.signal).then(
        (detail) => setAnswer({ href, attempt, detail }),
        () => abort.signal.aborted || setAnswer({ href, attempt, detail: null }),
      )
      return function leaveDetail() {
        abort.abort()
      }
    },
    [href, known, attempt],
  )

  const retry = useCallback(() => setAttempt((last) => last + 1), [])
  if (known) return { kind: 'ready', detail: known }
  if (answer?.href !== href || answer.attempt !== attempt) return { kind: 'loading' }
  return answer.detail ? { kind: 'ready', detail: answer.detail } : { kind: 'failed', retry }
}

async function fetchDetail(href: string, signal: AbortSignal): Promise<EventDetail> {
  const response = await fetch(href, { signal })
  if (!response.ok) throw new Error(`${href} answered ${response.status}.`)
  const detail: EventDetail = await response.json()
  loaded.set(href, detail)
  return detail
}
