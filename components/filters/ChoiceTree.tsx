import { useId, useState } from 'react'
import type { Choice } from '@/data/facets'
import type { Messages } from '@/data/messages'
import { fold } from '@/data/text'
import { ChoiceRow } from './ChoiceRow'

type Props = {
  name: string
  title: string
  choices: readonly Choice[]
  onChoose: (choice: Choice) => void
  /** a first row that takes the filter away: then only one value can be chosen */
  none: { text: string; isOn: boolean; onChoose: () => void } | null
  words: Messages
}

const few = 12 // values that one sees at a glance
const most = 200 // rows that a browser lays out without a pause

/** A facet's values, with those that they hold; many can be searched by name. */
export function ChoiceTree({ name, title, choices, onChoose, none, words }: Props) {
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(firstOpened(name, choices)))
  const group = useId()
  const wanted = fold(query)
  const found = wanted === '' ? choices : narrow(choices, wanted)
  const rows = found.slice(0, most)
  function fold_(choice: Choice) {
    const next = new Set(opened)
    if (!next.delete(choice.value)) next.add(choice.value)
    setOpened(next)
  }
  return (
    <fieldset className="choice-tree">
      <legend className="unseen">{title}</legend>
      {countAll(choices) > few && !none && name !== 'type' && (
        <input
          type="search"
          className="find"
          value={query}
          placeholder={words.filters.find}
          aria-label={words.filters.find}
          onChange={({ target }) => setQuery(target.value)}
        />
      )}
      <ul className="choices">
        {none && (
          <li>
            <label className="choice">
              <input type="radio" name={group} checked={none.isOn} onChange={none.onChoose} />
              <span>{none.text}</span>
            </label>
          </li>
        )}
        {rows.map((choice) => (
          <ChoiceRow
            key={`${choice.key} ${choice.value}`}
            choice={choice}
            group={none ? group : null}
            isOpen={(inner) => wanted !== '' || opened.has(inner.value)}
            onFold={wanted === '' ? fold_ : null}
            onChoose={onChoose}
            words={words}
          />
        ))}
      </ul>
      {found.length > most && <p className="facet-help">{words.filters.others(found.length - most)}</p>}
      {found.length === 0 && <p className="facet-help">{words.filters.noneFound}</p>}
    </fieldset>
  )
}

/** Values whose name has all the letters, and those that hold such. */
function narrow(choices: readonly Choice[], wanted: string): Choice[] {
  return choices.flatMap((choice) => {
    if (fold(choice.name).includes(wanted)) return [choice]
    const children = narrow(choice.children, wanted)
    return children.length > 0 ? [{ ...choice, children }] : []
  })
}

function countAll(choices: readonly Choice[]): number {
  return choices.reduce((sum, { children }) => sum + 1 + countAll(children), 0)
}

/** Actors stand under their roles at once, the busiest year shows its months; else what holds a chosen value is open. */
function firstOpened(name: string, choices: readonly Choice[]): string[] {
  if (name === 'actor') return choices.map(({ value }) => value)
  const [busiest] = [...choices].sort((a, b) => b.count - a.count)
  const around = choices.flatMap((choice): string[] => [
    ...(choice.children.some(({ state }) => state !== 'off' && state !== 'within') ? [choice.value] : []),
    ...firstOpened('', choice.children),
  ])
  return name === 'when' && busiest ? [busiest.value, ...around] : around
}
