import { Icon } from '@/components/ui/Icon'
import type { Messages } from '@/data/messages'

/** What to do while a point is chosen: the map's middle, which Enter takes, and the way out. */
export function PickHint({ words, onLeave }: { words: Messages; onLeave: () => void }) {
  return (
    <>
      <svg className="pick-cross" viewBox="-14 -14 28 28" aria-hidden="true">
        <path d="M-12 0H-4M4 0H12M0-12V-4M0 4V12" />
        <circle r="1.4" />
      </svg>
      <p className="pick-hint">
        <span role="status">
          {words.near.pick} <span className="pick-keys">{words.near.pickKeys}</span>
        </span>
        <button type="button" className="ib" onClick={onLeave} aria-label={words.near.cancel} title={words.near.cancel}>
          <Icon name="close" />
        </button>
      </p>
    </>
  )
}
