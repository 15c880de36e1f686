import { useCallback, useEffect, useRef, useState } from 'react'
import type { LazyFacets } from '@/data/engine/lazy'
import type { ExplorerData } from '@/data/explorer'
import type { FacetFile } from '@/data/facetFile'
import { facetsHref } from '@/data/paths'

/** Names, sources and texts: not asked for, on their way, here, or failed; `load` starts or tries again. */
export type FacetState = {
  kind: 'idle' | 'loading' | 'ready' | 'failed'
  facets: LazyFacets | null
  load: () => void
}

/** The late columns and the search; loaded when they are first used. */
export function useFacets(data: ExplorerData): FacetState {
  const [facets, setFacets] = useState<LazyFacets | null>(null)
  const [kind, setKind] = useState<FacetState['kind']>('idle')
  const isUnderway = useRef(false)
  const load = useCallback(() => {
    if (isUnderway.current) return
    isUnderway.current = true
    setKind('loading')
    loadFacets(data).then(
      (loaded) => {
        setFacets(loaded)
        setKind('ready')
      },
      () => {
        isUnderway.current = false
        setKind('failed')
      },
    )
  }, [data])
  return { kind, facets, load }
}

/** Loads them at once where the view needs them. */
export function useNeeded({ load }: FacetState, isNeeded: boolean): void {
  useEffect(
    function loadWhatTheViewNeeds() {
      if (isNeeded) load()
    },
    [isNeeded, load],
  )
}

async function loadFacets(data: ExplorerData): Promise<LazyFacets> {
  const [file, { makeSearch }] = await Promise.all([
    fetchFile(facetsHref(data.locale, data.id)),
    import('@/data/search'),
  ])
  return { file, find: makeSearch(data, file) }
}

async function fetchFile(href: string): Promise<FacetFile> {
  const response = await fetch(href)
  if (!response.ok) throw new Error(`${href} answered ${response.status}.`)
  return response.json()
}
