import { Icon } from '@/components/ui/Icon'
import type { Messages } from '@/data/messages'

/** Opens the search on narrow screens, where the field has no room of its own. */
export function SearchButton({ onPress, words }: { onPress: () => void; words: Messages }) {
  const { open } = words.search
  return (
    <button type="button" className="ib search-button needs-script" onClick={onPress} aria-label={open} title={open}>
      <Icon name="search" />
    </button>
  )
}
