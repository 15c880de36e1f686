import { useState } from 'react'

/** Copies a text. Where the browser forbids it, `failed` holds the text, to be shown for copying by hand. */
export function useCopy() {
  const [state, setState] = useState<{ copied: string | null; failed: string | null }>({ copied: null, failed: null })
  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      setState({ copied: text, failed: null })
    } catch {
      setState({ copied: null, failed: text })
    }
  }
  return { ...state, copy }
}
