import { Icon } from '@/components/ui/Icon'
import type { Messages } from '@/data/messages'

/** Opens the ways to share; its word goes where the bar is narrow. */
export function ShareButton({ onPress, words }: { onPress: () => void; words: Messages }) {
  return (
    <button type="button" className="tb share-button needs-script" onClick={onPress} aria-label={words.share}>
      <Icon name="share" />
      <span>{words.share}</span>
    </button>
  )
}
