import type { ReactNode } from 'react'
import { type Locale, languageNames, locales } from '@/data/locale'
import { messages } from '@/data/messages'
import { aboutHref } from '@/data/paths'
import { Brand } from './Brand'
import { Icon } from './Icon'
import { ThemeButton } from './ThemeButton'
import { TopLinks, type TopSections } from './TopLinks'

type Props = {
  locale: Locale
  home: string
  /** The same page in another language, its view kept. */
  hrefIn: (locale: Locale) => string
  sections: TopSections
  /** buttons of the page itself, before all others */
  tools?: ReactNode
  children?: ReactNode
}

/** The bar above every page: name, title, the ways to story, comparison and about, language, theme. */
export function TopBar({ locale, home, hrefIn, sections, tools, children }: Props) {
  const words = messages[locale]
  const inside = (
    <>
      <TopLinks sections={{ about: { href: aboutHref(locale) }, ...sections }} words={words} />
      <Languages locale={locale} hrefIn={hrefIn} />
      <ThemeButton locale={locale} />
    </>
  )
  return (
    <header className="top">
      <Brand href={home} name={words.brand} />
      {children}
      <nav aria-label={words.menu}>
        {tools}
        <div className="top-links">{inside}</div>
        <details className="top-menu">
          <summary className="ib" aria-label={words.menu} title={words.menu}>
            <Icon name="menu" />
          </summary>
          <div>{inside}</div>
        </details>
      </nav>
    </header>
  )
}

function Languages({ locale, hrefIn }: Pick<Props, 'locale' | 'hrefIn'>) {
  return (
    <span className="seg">
      {locales.map((other) => (
        <a
          key={other}
          href={hrefIn(other)}
          hrefLang={other}
          lang={other}
          aria-current={other === locale || undefined}
          aria-label={languageNames[other]}
        >
          {other.toUpperCase()}
        </a>
      ))}
    </span>
  )
}
