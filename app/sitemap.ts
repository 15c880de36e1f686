import type { MetadataRoute } from 'next'

import { listDatasets, loadDataset } from '@/data/load'
import { type Locale, locales } from '@/data/locale'
import { aboutHref, compareHref, eventHref, explorerHref, storyHref } from '@/data/paths'
import { defaultView } from '@/data/view'
import { siteOrigin } from './origin'

export const dynamic = 'force-static'

/** Every page that stands for itself, in each language, with the same page in the others. */
export default function sitemap(): MetadataRoute.Sitemap {
  return [...listDatasets().flatMap(pagesOf), ...inAll(aboutHref)]
}

function pagesOf(dataset: string): MetadataRoute.Sitemap {
  const { events, dataset: settings } = loadDataset(dataset)
  return [
    ...inAll((locale) => explorerHref(locale, dataset, defaultView)),
    ...(settings.compare.length > 0 ? inAll((locale) => compareHref(locale, dataset)) : []),
    ...settings.stories.flatMap(({ id }) => inAll((locale) => storyHref(locale, dataset, id))),
    ...events.flatMap(({ id, properties }) =>
      inAll(
        (locale) => eventHref(locale, dataset, id),
        properties.revisions
          .map(({ date }) => date)
          .sort()
          .at(-1),
      ),
    ),
  ]
}

/** `changed`: the day of the last revision, where there was one. */
function inAll(hrefIn: (locale: Locale) => string, changed?: string): MetadataRoute.Sitemap {
  const address = (locale: Locale) => siteOrigin() + hrefIn(locale)
  const languages = Object.fromEntries(locales.map((locale) => [locale, address(locale)]))
  return locales.map((locale) => ({
    url: address(locale),
    ...(changed ? { lastModified: changed } : {}),
    alternates: { languages: { ...languages, 'x-default': address(locales[0]) } },
  }))
}
