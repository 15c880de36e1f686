'use client'
import { useEffect } from 'react'

const pause = 3_000 // milliseconds after the page has loaded: what the reader came for goes first

/** Lets what is visited open again without a network (`public/sw.js`). Shows nothing. */
export function KeepOffline() {
  useEffect(function keepPage() {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    const isWatched = navigator.serviceWorker.controller !== null // then the worker has kept this very page
    let timer: ReturnType<typeof setTimeout> | undefined
    const start = () => {
      timer = setTimeout(() => keep(isWatched ? [] : [location.href]), pause)
    }
    if (document.readyState === 'complete') start()
    else window.addEventListener('load', start)
    return function forgetPage() {
      clearTimeout(timer)
      window.removeEventListener('load', start)
    }
  }, [])
  return null
}

/** Tells the worker what this page is made of. Where a browser has none, as in private windows of some, all is as before. */
async function keep(pages: readonly string[]): Promise<void> {
  try {
    await navigator.serviceWorker.register('/sw.js')
    const { active } = await navigator.serviceWorker.ready
    const parts = performance.getEntriesByType('resource').map(({ name }) => name)
    const ofAllViews = location.search === '' ? [] : [location.pathname] // an explorer's bare page serves them
    active?.postMessage([...pages, ...ofAllViews, ...parts])
  } catch {}
}
