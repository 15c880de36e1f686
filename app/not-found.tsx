import type { Metadata } from 'next'
import { sans, serif } from '@/app/fonts'
import { Brand } from '@/components/ui/Brand'
import { locales } from '@/data/locale'
import { messages } from '@/data/messages'

export const metadata: Metadata = { title: 'Paramacay' }

/** What answers an address that holds nothing: in every language, since an unknown address has none. */
export default function NotFound() {
  return (
    <html lang="en" className={`${sans.variable} ${serif.variable}`}>
      <head>
        <base target="_top" /> {/* from a frame, where an embed was to be, the way leads out of it */}
      </head>
      <body>
        <main className="lost">
          <Brand href="/" name={messages.en.brand} />
          {locales.map((locale) => (
            <section key={locale} lang={locale}>
              <h1>{messages[locale].notFound}</h1>
              <p>{messages[locale].notFoundHelp}</p>
              <p>
                <a href={`/${locale}`}>{messages[locale].toMap}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}
