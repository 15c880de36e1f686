import type { Metadata } from 'next'
import { describeView } from '@/data/describeView'
import { loadDataset } from '@/data/load'
import { type Locale, locales } from '@/data/locale'
import { eventHref, explorerHref } from '@/data/paths'
import { selectedStory } from '@/data/storyDetail'
import { defaultView } from '@/data/view'
import { prepareView } from './explorerPage'

/** Title and description of the explorer, written from the view. */
export function explorerMetadata(locale: Locale, dataset: string, query: string): Metadata {
  const { data, view } = prepareView(locale, dataset, query)
  const loaded = loadDataset(dataset)
  const story = selectedStory(loaded, view, locale)
  const step = story?.steps.find(({ id }) => id === view.step)
  return {
    title: story && step && !view.away ? `${step.title} · ${story.title}` : describeView(data, view),
    description: loaded.dataset.description[locale],
    alternates: {
      canonical: explorerHref(locale, dataset, defaultView),
      languages: Object.fromEntries(locales.map((other) => [other, explorerHref(other, dataset, view)])),
    },
  }
}

/** Title, description and languages of an event's page. */
export function eventMetadata(locale: Locale, dataset: string, event: string): Metadata {
  const properties = loadDataset(dataset).events.find(({ id }) => id === event)?.properties
  return {
    title: properties?.title[locale],
    description: properties?.summary[locale],
    alternates: {
      canonical: eventHref(locale, dataset, event),
      languages: Object.fromEntries(locales.map((other) => [other, eventHref(other, dataset, event)])),
    },
  }
}
