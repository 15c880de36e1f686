import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { sans, serif, serifText } from '@/app/fonts'
import { siteOrigin } from '@/app/origin'
import { KeepOffline } from '@/components/ui/KeepOffline'
import { themeScript } from '@/components/ui/theme'
import { Words } from '@/components/words/Words'
import { isLocale, locales } from '@/data/locale'

export const metadata: Metadata = {
  metadataBase: new URL(siteOrigin()),
  title: { default: 'Paramacay', template: '%s · Paramacay' },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#161b20' },
  ],
}

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

/** The document in its language, with the fonts and the reader's theme. */
export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <html lang={locale} className={`${sans.variable} ${serif.variable} ${serifText.variable}`} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, no text from data */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <Words locale={locale}>{children}</Words>
        <KeepOffline />
      </body>
    </html>
  )
}
