import '@/app/styles/embed.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { sans, serif, serifText } from '@/app/fonts'
import { siteOrigin } from '@/app/origin'
import { themeScript } from '@/components/ui/theme'
import { Words } from '@/components/words/Words'
import { isLocale } from '@/data/locale'

export const metadata: Metadata = {
  metadataBase: new URL(siteOrigin()),
  title: { default: 'Paramacay', template: '%s · Paramacay' },
  robots: { index: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

type Props = { children: ReactNode; params: Promise<{ locale: string; theme: string }> }

/**
 * The document of an embed. The server puts the theme that was asked for into the path, `own` for the reader's, since a
 * layout does not know the query. Links that are not followed within the embed open beside the article.
 */
export default async function EmbedLayout({ children, params }: Props) {
  const { locale, theme } = await params
  if (!isLocale(locale)) notFound()
  const fonts = `${sans.variable} ${serif.variable} ${serifText.variable}`
  const chosen = theme === 'light' || theme === 'dark' ? theme : undefined
  return (
    <html lang={locale} className={fonts} data-theme={chosen} suppressHydrationWarning>
      <head>
        <base target="_blank" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, no text from data */}
        {!chosen && <script dangerouslySetInnerHTML={{ __html: themeScript }} />}
      </head>
      <body>
        <Words locale={locale}>{children}</Words>
      </body>
    </html>
  )
}
