import { describeWhen } from './describe'
import { failures, matching } from './engine/filter'
import type { EventFeature, LoadedDataset, Source, Story, StoryStep } from './event'
import { columnsOf } from './explorer'
import type { Locale } from './locale'
import { messages } from './messages'
import { prepareDataset } from './prepare'
import { type View, viewOfStep } from './view'

/** A story in one language, with the sources of its steps. */
export type StoryDetail = { id: string; title: string; description: string; steps: StepDetail[] }

/** A step; `when` and `event` are those of the event it shows. */
export type StepDetail = {
  id: string
  title: string
  when: string | null
  paragraphs: string[]
  event: string | null
  sources: StepSource[]
}

export type StepSource = Pick<Source, 'url' | 'copy_at' | 'language'> & { id: string; publisher: string }

/** A story's texts in one language; undefined where the dataset has no such story. */
export function storyDetail(loaded: LoadedDataset, id: string, locale: Locale): StoryDetail | undefined {
  const story = loaded.dataset.stories.find((candidate) => candidate.id === id)
  return story && toDetail(loaded, story, locale)
}

/** The texts of the view's story, so that a shared link shows them at once. */
export function selectedStory(loaded: LoadedDataset, view: View, locale: Locale): StoryDetail | null {
  return view.story === null ? null : (storyDetail(loaded, view.story, locale) ?? null)
}

function toDetail(loaded: LoadedDataset, { id, title, description, steps }: Story, locale: Locale): StoryDetail {
  return {
    id,
    title: title[locale],
    description: description[locale],
    steps: steps.map((step) => toStep(loaded, step, locale)),
  }
}

function toStep(loaded: LoadedDataset, step: StoryStep, locale: Locale): StepDetail {
  const view = viewOfStep(step)
  const event = loaded.events.find(({ id }) => id === view.event)
  return {
    id: step.id,
    title: step.title[locale],
    when: describeStep(loaded, view, event, locale),
    paragraphs: step.text[locale].split(/\n\s*\n/),
    event: event?.id ?? null,
    sources: sourcesOfStep(loaded, view, event, locale).flatMap((id) => toSource(loaded, id, locale) ?? []),
  }
}

/** Sources of the step's event; of a step that shows many events, those of all of them. */
function sourcesOfStep(loaded: LoadedDataset, view: View, event: EventFeature | undefined, locale: Locale): string[] {
  if (event) return event.properties.sources
  const { data, facets } = prepareDataset(loaded, locale)
  const shown = new Set(matching(failures(columnsOf(data, facets), view)).map((index) => data.events[index]?.id))
  return [...new Set(loaded.events.filter(({ id }) => shown.has(id)).flatMap(({ properties }) => properties.sources))]
}

/** When the step's event was, else the days that its view spans. */
function describeStep(loaded: LoadedDataset, { from, to }: View, event: EventFeature | undefined, locale: Locale) {
  const when = event?.properties ?? (from && { start: from, end: to, time_precision: 'day' as const })
  return when ? capitalize(describeWhen(when, loaded.dataset.utc_offset, messages[locale], 'long')) : null
}

function toSource(loaded: LoadedDataset, id: string, locale: Locale): StepSource | null {
  const source = loaded.sources.get(id)
  if (!source) return null
  const { publisher, url, copy_at, language } = source
  return { id, publisher: publisher[locale], url, copy_at, language }
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
