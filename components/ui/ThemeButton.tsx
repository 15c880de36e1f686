'use client'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { Icon } from './Icon'
import { themeKey } from './theme'

/** Switches between light and dark, and remembers it. */
export function ThemeButton({ locale }: { locale: Locale }) {
  const words = messages[locale]
  function toggle() {
    const root = document.documentElement
    const chosen = root.dataset.theme
    const isDark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
    root.dataset.theme = isDark ? 'light' : 'dark'
    try {
      localStorage.setItem(themeKey, root.dataset.theme)
    } catch {
      // Storage may be closed; the choice then lasts as long as the page.
    }
  }
  return (
    <button type="button" className="ib needs-script" onClick={toggle} aria-label={words.theme} title={words.theme}>
      <Icon name="moon" />
    </button>
  )
}
