import type { Metadata } from 'next'
import { describeView } from '@/data/describeView'
import { eventDetail } from '@/data/detail'
import { oembedHref } from '@/data/embed'
import { loadDataset } from '@/data/load'
import { type Locale, locales } from '@/data/locale'
import { messages } from '@/data/messages'
import { previewWords } from '@/data/messages/preview'
import { eventHref, eventPreviewHref, explorerHref, feedHref, previewHref } from '@/data/paths'
import { previewQuery } from '@/data/preview/key'
import { previewSize } from '@/data/preview/size'
import { selectedStory } from '@/data/storyDetail'
import { summarizeDetail, summarizeView } from '@/data/summarize'
import { defaultView } from '@/data/view'
import { prepareView } from './explorerPage'
import { siteOrigin } from './origin'

/** Title, description and picture of the explorer, written from the view. */
export function explorerMetadata(locale: Locale, dataset: string, query: string): Metadata {
  const { data, view } = prepareView(locale, dataset, query)
  const loaded = loadDataset(dataset)
  const story = selectedStory(loaded, view, locale)
  const step = story?.steps.find(({ id }) => id === view.step)
  return pageMetadata({
    locale,
    title: story && step && !view.away ? `${step.title} · ${story.title}` : describeView(data, view),
    description: summarizeView(loaded, data, view),
    canonical: explorerHref(locale, dataset, defaultView),
    hrefIn: (other) => explorerHref(other, dataset, view),
    feed: feedHref(locale, dataset, view),
    image: previewHref(locale, dataset, previewQuery(view, loaded.dataset)),
    type: 'website',
  })
}

/** Title, description, picture and languages of an event's page. */
export function eventMetadata(locale: Locale, dataset: string, event: string): Metadata {
  const loaded = loadDataset(dataset)
  const detail = eventDetail(loaded, event, locale)
  if (!detail) return {}
  return pageMetadata({
    locale,
    title: detail.title,
    description: summarizeDetail(detail, { locale, utcOffset: loaded.dataset.utc_offset }),
    canonical: eventHref(locale, dataset, event),
    hrefIn: (other) => eventHref(other, dataset, event),
    feed: feedHref(locale, dataset, defaultView),
    image: eventPreviewHref(locale, dataset, event),
    type: 'article',
  })
}

type Page = {
  locale: Locale
  title: string
  description: string
  /** which of the addresses that show the same a search engine should keep */
  canonical: string
  hrefIn: (locale: Locale) => string
  image: string
  /** new events and corrections, by the page's filters; only pages with one can be embedded */
  feed?: string
  type: 'website' | 'article'
}

const territories: Record<Locale, string> = { en: 'en_US', es: 'es_VE' } // Open Graph has no language without one

/** What a page says of itself to search engines and to those who unfold its link. */
export function pageMetadata({ locale, title, description, canonical, hrefIn, image, feed, type }: Page): Metadata {
  const { brand } = messages[locale]
  return {
    title,
    description,
    alternates: {
      canonical,
      languages: {
        ...Object.fromEntries(locales.map((other) => [other, hrefIn(other)])),
        'x-default': hrefIn(locales[0]),
      },
      ...(feed && {
        types: {
          'application/atom+xml': feed,
          'application/json+oembed': oembedHref(siteOrigin() + hrefIn(locale)),
        },
      }),
    },
    openGraph: {
      title,
      description,
      type,
      siteName: brand,
      url: hrefIn(locale), // not the canonical one: networks would show that one's picture
      locale: territories[locale],
      alternateLocale: locales.filter((other) => other !== locale).map((other) => territories[other]),
      images: [{ url: image, ...previewSize, type: 'image/png', alt: previewWords[locale].alt(title) }],
    },
    // All else it takes from Open Graph; Next's own `twitter` would say it all twice, and twice again in the payload.
    other: { 'twitter:card': 'summary_large_image' },
  }
}
