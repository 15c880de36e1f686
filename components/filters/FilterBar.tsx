import { Icon } from '@/components/ui/Icon'
import type { Chip } from '@/data/chips'
import type { Messages } from '@/data/messages'
import { countChosen, type DialogName, sectionsOf } from './filterNames'

type Props = {
  names: readonly DialogName[]
  className: string
  chips: readonly Chip[]
  open: DialogName | null
  onPress: (name: DialogName) => void
  words: Messages
}

/** Buttons that open the filters; each tells how many of its values are chosen. */
export function FilterBar({ names, className, chips, open, onPress, words: { filters: words } }: Props) {
  return (
    <fieldset className={`${className} needs-script`}>
      <legend className="unseen">{words.label}</legend>
      {names.map((name) => {
        const chosen = countChosen(chips, sectionsOf[name])
        return (
          <button
            key={name}
            type="button"
            className={open === name ? 'chip open' : 'chip'}
            aria-haspopup="dialog"
            aria-expanded={open === name}
            aria-label={chosen > 0 ? words.chosen(words[name], chosen) : undefined}
            data-dialog={name}
            onClick={() => onPress(name)}
          >
            {name === 'all' && <Icon name="filter" />}
            {words[name]}
            {chosen > 0 && <b>{chosen}</b>}
            {name !== 'all' && chosen === 0 && <Icon name="chevron" />}
          </button>
        )
      })}
    </fieldset>
  )
}
