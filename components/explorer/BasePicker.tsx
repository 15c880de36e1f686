import { Icon } from '@/components/ui/Icon'
import { chooseBase } from '@/data/basemap/base'
import type { Messages } from '@/data/messages'
import type { BaseState } from './useBase'

type Props = { base: BaseState; zoom: number; words: Messages; onChoose: (base: string) => void }

/** Which base map lies below the events; offered where the operator allows more than the outline. */
export function BasePicker({ base: { settings, chosen }, zoom, words, onChoose }: Props) {
  if (!settings || (!settings.streets && settings.archives.length === 0)) return null
  const current = chooseBase(settings, chosen)
  const currentId = current.kind === 'archive' ? current.archive.id : current.kind
  const choices = [
    { id: 'outline', name: words.baseMaps.outline ?? '' },
    ...(settings.streets ? [{ id: 'streets', name: words.baseMaps.streets ?? '' }] : []),
    ...settings.archives.map(({ id, name }) => ({ id, name })),
  ]
  const least =
    current.kind === 'streets' ? current.streets.minZoom : current.kind === 'archive' ? current.archive.minZoom : 0
  return (
    <details className="pop">
      <summary aria-label={words.baseMap} title={words.baseMap}>
        <Icon name="layers" />
      </summary>
      <fieldset>
        <legend>{words.baseMap}</legend>
        {choices.map(({ id, name }) => (
          <label key={id}>
            <input type="radio" name="base" checked={id === currentId} onChange={() => onChoose(id)} />
            {name}
          </label>
        ))}
        {zoom < least && <small>{words.streetsFromZoom(least)}</small>}
      </fieldset>
    </details>
  )
}
