import { Glyph } from '@/components/ui/Glyph'
import { Icon } from '@/components/ui/Icon'
import { eventTypes } from '@/data/acled'
import type { Choice } from '@/data/facets'
import type { Messages } from '@/data/messages'

type Props = {
  choice: Choice
  /** the radio buttons' name; null for check boxes */
  group: string | null
  isOpen: (choice: Choice) => boolean
  /** null where all is open */
  onFold: ((choice: Choice) => void) | null
  onChoose: (choice: Choice) => void
  words: Messages
}

/** One value with what choosing it would leave, and below it the values that it holds. */
export function ChoiceRow(props: Props) {
  const { choice, group, isOpen, onFold, onChoose, words } = props
  const { key, value, name, count, state, children } = choice
  const isIdle = state === 'within' || (count === 0 && state !== 'on')
  const type = key === 'type' && eventTypes.find(({ slug }) => slug === value)
  const opened = isOpen(choice)
  return (
    <li>
      <div className={children.length > 0 ? 'choice-line holds' : 'choice-line'}>
        <label className={isIdle ? 'choice idle' : 'choice'}>
          <input
            type={group === null ? 'checkbox' : 'radio'}
            name={group ?? undefined}
            checked={state === 'on' || state === 'within'}
            disabled={isIdle}
            ref={(box) => {
              if (box) box.indeterminate = state === 'some'
            }}
            onChange={() => onChoose(choice)}
          />
          {type && <Glyph type={type.slug} verification="confirmed" />}
          <span>{name}</span>
          <b>{count}</b>
        </label>
        {children.length > 0 && onFold && (
          <button
            type="button"
            className={opened ? 'fold-button open' : 'fold-button'}
            aria-expanded={opened}
            aria-label={words.filters.showMembers(name)}
            onClick={() => onFold(choice)}
          >
            <Icon name="chevron" />
          </button>
        )}
      </div>
      {children.length > 0 && opened && (
        <ul>
          {children.map((child) => (
            <ChoiceRow key={`${child.key} ${child.value}`} {...props} choice={child} />
          ))}
        </ul>
      )}
    </li>
  )
}
