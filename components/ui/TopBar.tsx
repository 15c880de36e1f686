import type { ReactNode } from 'react'
import { type Locale, locales } from '@/data/locale'
import { messages } from '@/data/messages'
import { aboutHref } from '@/data/paths'
import { Brand } from './Brand'
import { Icon } from './Icon'
import { ThemeButton } from './ThemeButton'

type Props = {
  locale: Locale
  home: string
  /** The same page in another language, its view kept. */
  hrefIn: (locale: Locale) => string
  /** buttons of the page itself, before all others */
  tools?: ReactNode
  children?: ReactNode
}

/** The bar above every page: name, title, language, theme. */
export function TopBar({ locale, home, hrefIn, tools, children }: Props) {
  const words = messages[locale]
  return (
    <header className="top">
      <Brand href={home} name={words.brand} />
      {children}
      <nav aria-label={words.menu}>
        {tools}
        <a className="tb" href={aboutHref(locale)}>
          <Icon name="info" />
          <span>{words.about}</span>
        </a>
        <span className="seg">
          {locales.map((other) => (
            <a
              key={other}
              href={hrefIn(other)}
              hrefLang={other}
              lang={other}
              aria-current={other === locale || undefined}
              aria-label={messages[other].language}
            >
              {other.toUpperCase()}
            </a>
          ))}
        </span>
        <ThemeButton locale={locale} />
      </nav>
    </header>
  )
}
