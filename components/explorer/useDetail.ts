import type { EventDetail } from '@/data/detail'
import type { Locale } from '@/data/locale'
import { detailHref } from '@/data/paths'
import { useLoaded } from './useLoaded'

/** An event's details: here, on their way, or failed with a way to try again. */
export type DetailState =
  | { kind: 'ready'; detail: EventDetail }
  | { kind: 'loading' }
  | { kind: 'failed'; retry: () => void }

/** Loads the details of the selected event once; those that the server sent along need no loading. */
export function useDetail(locale: Locale, dataset: string, id: string | null, sent: EventDetail | null): DetailState {
  const href = id === null ? null : detailHref(locale, dataset, id)
  const state = useLoaded(href, sent?.id === id ? sent : null)
  return state.kind === 'ready' ? { kind: 'ready', detail: state.value } : state
}
