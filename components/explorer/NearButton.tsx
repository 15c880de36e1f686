import { Icon } from '@/components/ui/Icon'
import type { Messages } from '@/data/messages'
import type { NearState } from './useNear'

/** Begins the choice of a point to look near, and leaves it. */
export function NearButton({ circle, words }: { circle: NearState; words: Messages }) {
  return (
    <div className="needs-script">
      <button
        type="button"
        aria-pressed={circle.isPicking}
        aria-label={words.near.title}
        title={words.near.title}
        onClick={() => circle.setPicking(!circle.isPicking)}
      >
        <Icon name="crosshair" />
      </button>
    </div>
  )
}
