import type { Messages } from '@/data/messages'
import { Icon } from './Icon'

/** One thing that a reader should know; it stays until closed and takes nothing away. */
export function Notice({ text, words, onClose }: { text: string | null; words: Messages; onClose: () => void }) {
  return (
    <div className="notices" role="status">
      {text !== null && (
        <p className="notice">
          <Icon name="warning" />
          <span>{text}</span>
          <button
            type="button"
            className="ib needs-script"
            onClick={onClose}
            aria-label={words.dismiss}
            title={words.dismiss}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  )
}
