import '@/app/styles/story.css'
import { Icon } from '@/components/ui/Icon'
import { PlainLink } from '@/components/ui/PlainLink'
import type { Messages } from '@/data/messages'

type Props = { index: number; href: string; words: Messages; onFollow: () => void }

/** For a reader who has wandered off: the way back to the step they left. */
export function BackToStep({ index, href, words, onFollow }: Props) {
  return (
    <PlainLink className="leave" href={href} onFollow={onFollow}>
      <Icon name="back" />
      {words.story.back(index + 1)}
    </PlainLink>
  )
}
