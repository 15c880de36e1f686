import { useEffect } from 'react'

/** `/` pressed anywhere but in a field. */
export function useSlash(act: () => void): void {
  useEffect(
    function listenForSlash() {
      function press(key: KeyboardEvent) {
        const isTyping =
          key.target instanceof Element && key.target.closest('input, textarea, select, [contenteditable]')
        if (key.key !== '/' || key.ctrlKey || key.metaKey || key.altKey || isTyping || key.defaultPrevented) return
        key.preventDefault()
        act()
      }
      document.addEventListener('keydown', press)
      return () => document.removeEventListener('keydown', press)
    },
    [act],
  )
}
