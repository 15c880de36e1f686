import type { LoadedDataset } from './event'
import type { Locale } from './locale'
import { defaultView, formatView, parseView, type View, viewOfStep } from './view'

/** A story as the explorer needs it from the first: the views of its steps, as queries. */
export type StoryOutline = { id: string; title: string; steps: { id: string; view: string }[] }

/** Where a view is in a story: the story, the step's place from 0, and the view that the step is. */
export type StoryPlace = { story: StoryOutline; index: number; view: View }

/** What a view says besides what it shows: the reader may change it without leaving a step. */
const manner = [
  'story',
  'step',
  'away',
  'base',
  'play',
  'timeline',
  'speed',
  'window',
  'loop',
  'sort',
  'other',
] as const

/** The stories of a dataset in outline. */
export function outlineStories({ dataset }: LoadedDataset, locale: Locale): StoryOutline[] {
  return dataset.stories.map(({ id, title, steps }) => ({
    id,
    title: title[locale],
    steps: steps.map((step) => ({ id: step.id, view: formatView(viewOfStep(step)) })),
  }))
}

/** A step's whole view; the reader's base map and what is not ours stay those of `from`. Null beyond the ends. */
export function viewAtStep({ id, steps }: StoryOutline, index: number, from: View = defaultView): View | null {
  const step = steps[index]
  if (!step) return null
  return { ...parseView(step.view).view, story: id, step: step.id, base: from.base, other: from.other }
}

/** Where in a story a view is; null outside of stories. */
export function storyPlace(stories: readonly StoryOutline[], view: View): StoryPlace | null {
  const story = stories.find(({ id }) => id === view.story)
  const index = story?.steps.findIndex(({ id }) => id === view.step) ?? -1
  const at = story && viewAtStep(story, index, view)
  return story && at ? { story, index, view: at } : null
}

/** Whether a view is exactly its step's, whatever the manner of showing it. */
export function isAtStep(view: View, place: StoryPlace): boolean {
  return !view.away && formatView(withoutManner(view)) === formatView(withoutManner(place.view))
}

/** Whether the step's text is what the panel shows: the reader has opened neither the list nor another event. */
export function isReading(view: View, place: StoryPlace): boolean {
  return !view.away && view.event === place.view.event
}

/**
 * A view that names a story's step and nothing else is that step's; one that names only the story is its first step's.
 * A step without its story means nothing.
 */
export function completeStep(view: View, stories: readonly StoryOutline[]): View {
  const story = stories.find(({ id }) => id === view.story)
  if (!story) return { ...view, step: null }
  const index = view.step === null ? 0 : story.steps.findIndex(({ id }) => id === view.step)
  const isBare = !view.away && formatView(withoutManner(view)) === ''
  if (isBare) return { ...view, ...pickStep(viewAtStep(story, index, view) ?? view, view) }
  return { ...view, step: story.steps[index]?.id ?? null }
}

/** The step's view in the reader's manner. */
function pickStep(step: View, { play, timeline, speed, window, loop, sort }: View): View {
  return { ...step, play, timeline: timeline ?? step.timeline, speed, window, loop, sort }
}

function withoutManner(view: View): View {
  return { ...view, ...Object.fromEntries(manner.map((name) => [name, defaultView[name]])) }
}
