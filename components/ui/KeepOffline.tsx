'use client'
import { useEffect } from 'react'

const pause = 3_000 // milliseconds after the page has loaded: what the reader came for goes first

/** Lets what is visited open again without a network (`public/sw.js`). Shows nothing. */
export function KeepOffline() {
  useEffect(function keepPage() {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const start = () => {
      timer = setTimeout(keep, pause)
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
async function keep(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/sw.js')
    const { active } = await navigator.serviceWorker.ready
    const parts = performance.getEntriesByType('resource').map(({ name }) => name)
    // The path alone is the page of all views of an explorer.
    active?.postMessage([location.pathname, location.href, ...parts])
  } catch {}
}
