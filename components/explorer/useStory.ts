import { useCallback, useMemo, useRef } from 'react'
import type { ExplorerData } from '@/data/explorer'
import { storyDataHref } from '@/data/paths'
import { isAtStep, isReading, storyPlace, viewAtStep } from '@/data/story'
import type { StoryDetail } from '@/data/storyDetail'
import { defaultView, type View } from '@/data/view'
import { useLoaded } from './useLoaded'
import type { SetView } from './useView'

type Parts = { data: ExplorerData; view: View; getView: () => View; setView: SetView; sent: StoryDetail | null }

/** Where the view is in a story, the story's texts, and the ways through it. */
export function useStory({ data, view, getView, setView, sent }: Parts) {
  const place = useMemo(() => storyPlace(data.stories, view), [data, view])
  const before = useRef<View | null>(null) // what the reader saw when the story was begun here
  const id = place?.story.id ?? null
  const texts = useLoaded(id === null ? null : storyDataHref(data.locale, data.id, id), sent?.id === id ? sent : null)
  const go = useCallback(
    (index: number) => {
      const now = getView()
      const story = data.stories.find((known) => known.id === now.story) ?? data.stories[0]
      const step = story && viewAtStep(story, index, now)
      if (!step) return
      if (now.story === null) before.current = now
      setView(step)
    },
    [data, getView, setView],
  )
  const leave = useCallback(() => {
    const { base, other } = getView()
    setView(before.current ?? { ...defaultView, base, other })
    before.current = null
  }, [getView, setView])
  return {
    place,
    texts,
    isReading: place !== null && isReading(view, place),
    hasWandered: place !== null && !isAtStep(view, place),
    go,
    leave,
  }
}

export type StoryState = ReturnType<typeof useStory>
