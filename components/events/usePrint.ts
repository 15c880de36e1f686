import { useEffect, useState } from 'react'
import type { Locale } from '@/data/locale'
import { sourcesHref } from '@/data/paths'
import type { SourceIndex } from '@/data/sourceIndex'

/** Printing with sources: they are loaded first, since nobody else needs all of them at once. */
export function usePrint(locale: Locale, dataset: string) {
  const [state, setState] = useState<'idle' | 'loading' | 'failed' | SourceIndex>('idle')
  const [isAsked, setAsked] = useState(false)
  const index = typeof state === 'object' ? state : null
  useEffect(
    function printWhenListed() {
      if (!isAsked || !index) return
      setAsked(false)
      window.print()
    },
    [isAsked, index],
  )
  async function print() {
    setAsked(true)
    if (index) return
    setState('loading')
    const response = await fetch(sourcesHref(locale, dataset)).catch(() => null)
    setState(response?.ok ? await response.json() : 'failed')
  }
  return { index, print, isLoading: state === 'loading', hasFailed: state === 'failed' }
}
