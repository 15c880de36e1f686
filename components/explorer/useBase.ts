import { useEffect, useMemo, useState } from 'react'
import { decodeOutline, type OutlineFile } from '@/data/basemap'
import { shownBase } from '@/data/basemap/base'
import type { BasemapSettings } from '@/data/basemap/settings'
import { type DrawableOutline, toDrawable } from '@/data/drawing/base'

/** The outline to draw with, loaded once the live map stands: until then the server's drawing has it. */
export function useOutline(href: string, ready: boolean): DrawableOutline | null {
  const file = useJson<OutlineFile>(href, ready)
  return useMemo(() => (file ? toDrawable(decodeOutline(file)) : null), [file])
}

/** What lies above the outline: what the operator allows, what the view chose, and whether it fails. */
export function useBase(chosen: string | null, zoom: number, ready: boolean) {
  const settings = useJson<BasemapSettings>('/basemap/settings', ready)
  const [hasFailed, onFailure] = useState(false)
  const isShown = settings !== null && !hasFailed && shownBase(settings, chosen, zoom) !== null
  return useMemo(() => ({ settings, chosen, isShown, hasFailed, onFailure }), [settings, chosen, isShown, hasFailed])
}

export type BaseState = ReturnType<typeof useBase>

/** JSON from our own server; null until it is here, and for good if it does not come: the map does without. */
function useJson<T>(href: string, ready: boolean): T | null {
  const [json, setJson] = useState<T | null>(null)
  useEffect(
    function loadJson() {
      if (!ready) return
      const abort = new AbortController()
      fetch(href, { signal: abort.signal })
        .then((response) => (response.ok ? response.json() : null))
        .then(setJson)
        .catch(() => undefined)
      return function stopLoading() {
        abort.abort()
      }
    },
    [href, ready],
  )
  return json
}
