import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { Messages } from '@/data/messages'
import { dateOf } from '@/data/time/describe'
import type { View } from '@/data/view'
import type { TimelineProps } from './Timeline'

type Props = Pick<TimelineProps, 'setView'> & { view: View; zone: string; words: Messages; children: ReactNode }

/** The period in words; pressed, it opens two fields for its first and last day. */
export function Dates({ view, setView, zone, words, children }: Props) {
  const box = useRef<HTMLDetailsElement>(null)
  const [isReversed, setReversed] = useState(false)
  const { chooseDates, first, last, show, reversed } = words.timeline
  function close() {
    if (!box.current) return
    box.current.open = false
    box.current.querySelector('summary')?.focus()
  }
  function submit(sent: FormEvent<HTMLFormElement>) {
    sent.preventDefault()
    const form = new FormData(sent.currentTarget)
    const [from, to] = ['from', 'to'].map((name) => String(form.get(name) ?? '') || null)
    const isWrong = Boolean(from && to && from > to)
    setReversed(isWrong)
    if (isWrong) return
    setView({ from: from ?? null, to: to ?? null, play: false })
    close()
  }
  function closeByKey(key: KeyboardEvent) {
    if (key.key !== 'Escape' || !box.current?.open) return
    key.stopPropagation()
    close()
  }
  return (
    <details className="tl-dates" ref={box} onKeyDown={closeByKey} onToggle={() => setReversed(false)}>
      <summary title={chooseDates}>{children}</summary>
      <form onSubmit={submit} key={`${view.from}/${view.to}`}>
        <label>
          {first}
          <input type="date" name="from" defaultValue={dateOf(view.from, 'from')} min="0001-01-01" max="9999-12-31" />
        </label>
        <label>
          {last}
          <input type="date" name="to" defaultValue={dateOf(view.to, 'to')} min="0001-01-01" max="9999-12-31" />
        </label>
        {isReversed && (
          <p className="bad" role="alert">
            {reversed}
          </p>
        )}
        <button type="submit">{show}</button>
        <small>{words.timeline.zone(zone)}</small>
      </form>
    </details>
  )
}
