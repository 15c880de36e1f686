import { eventTypes } from './acled'
import { chipsOf } from './chips'
import { describeWhen } from './describe'
import { type EventDetail, eventDetail } from './detail'
import { failures, matching } from './engine/filter'
import type { LoadedDataset } from './event'
import { columnsOf, type ExplorerData } from './explorer'
import { messages } from './messages'
import { selectedStory } from './storyDetail'
import { capitalize } from './text'
import type { View } from './view'

const longest = 300 // characters; networks cut at about 200, search engines earlier

/** A view in a few sentences, for those who have only its link: the step's text, the event's, else what the filters leave. */
export function summarizeView(loaded: LoadedDataset, data: ExplorerData, view: View): string {
  const story = view.away ? null : selectedStory(loaded, view, data.locale)
  const step = story?.steps.find(({ id }) => id === view.step)
  if (step) return shorten(step.paragraphs[0] ?? '')
  const detail = view.event === null ? undefined : eventDetail(loaded, view.event, data.locale)
  if (detail) return summarizeDetail(detail, data)
  const shown = matching(failures(columnsOf(data), view))
  const description = loaded.dataset.description[data.locale]
  if (shown.length === data.events.length) return description
  return shorten([...whatIsShown(data, view, shown), description].join(' '))
}

/** An event in a few sentences: when, then what. */
export function summarizeDetail({ when, summary }: EventDetail, data: Pick<ExplorerData, 'locale' | 'utcOffset'>) {
  const date = describeWhen(when, data.utcOffset, messages[data.locale], 'long')
  return shorten(`${capitalize(date).replace(/\.$/, '')}. ${summary}`)
}

/** ‘5 of 126 events: 1 battle, 4 protests.’ and the filters' names. */
function whatIsShown(data: ExplorerData, view: View, shown: readonly number[]): string[] {
  const words = messages[data.locale]
  const { type } = columnsOf(data)
  const types = eventTypes.flatMap(({ slug }, code) => {
    const count = shown.filter((index) => type[index] === code).length
    const { one, many } = words.eventTypes[slug]
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  const chips = chipsOf(view, { data, file: null }).flatMap(({ key, name }) => (key === 'type' ? [] : [name]))
  const count = words.count(shown.length, data.events.length)
  return [
    types.length === 0 ? `${count}.` : `${count}: ${types.join(', ')}.`,
    ...(chips.length > 0 ? [`${chips.join(', ')}.`] : []),
  ]
}

/** Whole words, then an ellipsis. */
function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= longest ? plain : `${plain.slice(0, plain.lastIndexOf(' ', longest)).replace(/[.,;:]$/, '')}…`
}
