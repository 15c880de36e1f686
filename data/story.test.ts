import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { explorerData, readView } from './explorer'
import { loadDataset } from './load'
import { locales } from './locale'
import { completeStep, isAtStep, isReading, outlineStories, storyPlace, viewAtStep } from './story'
import { storyDetail } from './storyDetail'
import { defaultView, formatView, parseView, type View, viewOfStep } from './view'

const loaded = loadDataset('venezuela-2017')
const data = explorerData(loaded, 'en')
const [story] = data.stories
if (!story) throw new Error('The dataset has a story.')
const steps = fc.nat(story.steps.length - 1)
const query = (text: string) => readView(text, data).view

describe('a step is a view', () => {
  test('its address holds all of it and comes back as the same step', () => {
    fc.assert(
      fc.property(steps, (index) => {
        const view = viewAtStep(story, index) as View
        expect(view).toMatchObject({
          ...viewOfStep(loaded.dataset.stories[0]?.steps[index] as never),
          story: story.id,
          step: story.steps[index]?.id,
        })
        const { view: read, unknown, malformed } = readView(formatView(view), data)
        expect([read, unknown, malformed]).toEqual([view, [], []])
        const place = storyPlace(data.stories, read)
        expect(place?.index).toBe(index)
        expect(place && isAtStep(read, place) && isReading(read, place)).toBe(true)
      }),
    )
  })

  test('there is none beyond the ends', () => {
    expect(viewAtStep(story, -1)).toBeNull()
    expect(viewAtStep(story, story.steps.length)).toBeNull()
  })

  test('its name alone is enough, and the story’s name means the first', () => {
    fc.assert(
      fc.property(steps, (index) => {
        const step = story.steps[index]?.id
        expect(query(`story=${story.id}&step=${step}`)).toEqual(viewAtStep(story, index))
      }),
    )
    expect(query(`story=${story.id}&base=streets&utm_source=chat`)).toEqual({
      ...viewAtStep(story, 0),
      base: 'streets',
      other: [['utm_source', 'chat']],
    })
  })

  test('an unknown step is told and means the first; one without a story means nothing', () => {
    const { view, unknown } = readView(`story=${story.id}&step=no-such-step`, data)
    expect(unknown).toEqual([['step', 'no-such-step']])
    expect(view).toEqual(viewAtStep(story, 0))
    expect(completeStep({ ...defaultView, step: 'firefight' }, data.stories)).toEqual(defaultView)
    expect(readView('story=none&step=firefight', data).view).toEqual(defaultView)
  })
})

describe('wandering off', () => {
  const changes: Partial<View>[] = [
    { camera: { zoom: 5, center: [0, 0] } },
    { event: 'sentencia-caso-paramacay' },
    { from: '2016' },
    { type: ['riots'] },
    { away: true },
    { see: true },
    { q: 'fuerte' },
  ]

  test('is every change of what is shown, and the story remembers the step', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(...changes), (index, change) => {
        const view = query(formatView({ ...(viewAtStep(story, index) as View), ...change }))
        const place = storyPlace(data.stories, view)
        expect(place?.index).toBe(index)
        expect(place && isAtStep(view, place)).toBe(false)
        expect(place?.view).toEqual(viewAtStep(story, index))
      }),
    )
  })

  test('is no change of the manner of showing it', () => {
    const view = viewAtStep(story, 3) as View
    for (const change of [{ base: 'streets' }, { loop: true }, { sort: 'time' as const }, { play: true }]) {
      const place = storyPlace(data.stories, { ...view, ...change })
      expect(place && isAtStep({ ...view, ...change }, place)).toBe(true)
    }
  })

  test('clearing everything while away does not snap back', () => {
    const view = query(`story=${story.id}&step=firefight&away`)
    expect(view).toEqual({ ...defaultView, story: story.id, step: 'firefight', away: true })
  })
})

describe('a story to read', () => {
  test.each(locales)('in %s has every step’s text, time and sources', (locale) => {
    const detail = storyDetail(loaded, story.id, locale)
    const written = loaded.dataset.stories[0]
    expect(detail?.steps.map(({ id }) => id)).toEqual(written?.steps.map(({ id }) => id))
    for (const [index, step] of (detail?.steps ?? []).entries()) {
      expect(step.paragraphs.join('\n\n')).toBe(written?.steps[index]?.text[locale])
      const event = loaded.events.find(({ id }) => id === step.event)
      if (event) expect(step.sources.map(({ id }) => id)).toEqual(event.properties.sources)
      expect(step.sources.length).toBeGreaterThan(0)
      expect(step.when).toBeTruthy()
    }
  })

  test('a step of many events has the sources of all of them', () => {
    const last = storyDetail(loaded, story.id, 'en')?.steps.at(-1)
    expect(last?.event).toBeNull()
    expect(last?.when).toBe('4 to 7 August 2017')
    expect(new Set(last?.sources.map(({ id }) => id)).size).toBe(last?.sources.length)
  })

  test('there is none of another name', () => {
    expect(storyDetail(loaded, 'no-such-story', 'en')).toBeUndefined()
  })

  test('its outline is parsed without a mistake', () => {
    for (const { steps: all } of outlineStories(loaded, 'es')) {
      for (const { view } of all) expect(parseView(view).malformed).toEqual([])
    }
  })
})
