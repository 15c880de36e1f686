export type Theme = 'light' | 'dark'

/** The page's theme: the reader's choice on the document, else the system's. */
export function readTheme(): Theme {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Does something that depends on the theme, and when the theme changes undoes it and does it again. */
export function watchTheme(apply: (theme: Theme) => () => void): () => void {
  let theme = readTheme()
  let undo = apply(theme)
  const follow = () => {
    const next = readTheme()
    if (next === theme) return
    theme = next
    undo()
    undo = apply(theme)
  }
  const observer = new MutationObserver(follow)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', follow)
  return function stopWatching() {
    observer.disconnect()
    system.removeEventListener('change', follow)
    undo()
  }
}
