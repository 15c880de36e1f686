import type { SetView } from '@/components/ui/setView'
import type { Messages } from '@/data/messages'
import { dateOf } from '@/data/time/describe'
import type { View } from '@/data/view'

type Props = { view: View; setView: SetView; words: Messages }

/** The period's first and last day, both included; a day that would reverse it moves the other end along. */
export function WhenFields({ view, setView, words: { filters: words } }: Props) {
  const [from, to] = [dateOf(view.from, 'from'), dateOf(view.to, 'to')]
  function change(end: 'from' | 'to', day: string) {
    const value = day || null
    const other = end === 'from' ? to : from
    const isReversed = value !== null && other !== '' && (end === 'from' ? value > other : value < other)
    setView(isReversed ? { from: value, to: value } : { [end]: value })
  }
  const field = (end: 'from' | 'to', name: string, day: string) => (
    <label>
      {name}
      <input
        type="date"
        value={day}
        min="0001-01-01"
        max="9999-12-31"
        onChange={({ target }) => change(end, target.value)}
      />
    </label>
  )
  return (
    <div className="when-fields">
      {field('from', words.fromDay, from)}
      {field('to', words.toDay, to)}
    </div>
  )
}
