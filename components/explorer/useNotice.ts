import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Messages } from '@/data/messages'
import type { Pair } from '@/data/view'

type Troubles = {
  malformed: readonly Pair[]
  unknown: readonly Pair[]
  streetsFailed: boolean
  mapFailed: boolean
  isPartMissing: boolean
}

/** The one notice of the moment, the gravest first; a closed one does not come back until its text changes. */
export function useNotice(troubles: Troubles, words: Messages): { text: string | null; close: () => void } {
  const isOnline = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  )
  const [closed, setClosed] = useState<string | null>(null)
  const text = findNotice(troubles, isOnline, words)
  useEffect(
    function forgetClosed() {
      if (text === null) setClosed(null)
    },
    [text],
  )
  const close = useCallback(() => setClosed(text), [text])
  return { text: text === closed ? null : text, close }
}

function findNotice(troubles: Troubles, isOnline: boolean, words: Messages) {
  const { malformed, unknown, streetsFailed, mapFailed, isPartMissing } = troubles
  const parts = (pairs: readonly Pair[]) => pairs.map(([key, value]) => `${key}=${value}`)
  if (malformed.length > 0) return words.malformed(parts(malformed))
  if (unknown.length > 0) return words.unknownInAddress(parts(unknown))
  if (mapFailed) return words.mapFailed
  if (isPartMissing) return words.partMissing
  if (!isOnline) return words.offline
  return streetsFailed ? words.streetsFailed : null
}

function watchNetwork(notify: () => void): () => void {
  window.addEventListener('online', notify)
  window.addEventListener('offline', notify)
  return () => {
    window.removeEventListener('online', notify)
    window.removeEventListener('offline', notify)
  }
}
