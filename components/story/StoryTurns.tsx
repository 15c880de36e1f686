import { Icon } from '@/components/ui/Icon'
import { PlainLink } from '@/components/ui/PlainLink'
import type { Messages } from '@/data/messages'
import type { StoryPlace } from '@/data/story'
import type { StoryDetail } from '@/data/storyDetail'
import type { StoryWays } from './StoryPanel'

type Props = { texts: StoryDetail | null; place: StoryPlace; words: Messages; ways: StoryWays }

/** The way back and the way on; from the last step the way out. */
export function StoryTurns({ texts, place: { story, index }, words, ways }: Props) {
  const titleOf = (at: number) => texts?.steps[at]?.title ?? ''
  const isLast = index === story.steps.length - 1
  return (
    <nav className="stn" aria-label={story.title}>
      {index > 0 && (
        <PlainLink
          className="btn"
          href={ways.hrefOf(index - 1)}
          onFollow={() => ways.go(index - 1)}
          label={words.story.toPrevious(titleOf(index - 1))}
        >
          <Icon name="back" />
          {words.story.previous}
        </PlainLink>
      )}
      {isLast ? (
        <PlainLink key="out" className="btn p" href={ways.hrefOut} onFollow={ways.leave}>
          {words.story.leave}
        </PlainLink>
      ) : (
        <PlainLink key="on" className="btn p" href={ways.hrefOf(index + 1)} onFollow={() => ways.go(index + 1)}>
          <span>{words.story.next(titleOf(index + 1))}</span>
          <Icon name="forward" />
        </PlainLink>
      )}
    </nav>
  )
}
