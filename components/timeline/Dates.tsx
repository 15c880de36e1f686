import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { Messages } from '@/data/messages'
import { dateOf } from '@/data/time/describe'
import type { View } from '@/data/view'
import type { TimelineProps } from './Timeline'
import { useDismiss } from './useDismiss'

type Props = Pick<TimelineProps, 'setView'> & { view: View; zone: string; words: Messages; children: ReactNode }

/** The period in words; pressed, it opens two fields for its first and last day. */
export function Dates({ view, setView, zone, words, children }: Props) {
  const box = useRef<HTMLDetailsElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isReversed, setReversed] = useState(false)
  const { chooseDates, first, last, show, reversed } = words.timeline
  function close(byKey: boolean) {
    if (!box.current) return
    box.current.open = false
    if (byKey) box.current.querySelector('summary')?.focus()
  }
  useDismiss(box, isOpen, close)
  function submit(sent: FormEvent<HTMLFormElement>) {
    sent.preventDefault()
    const form = new FormData(sent.currentTarget)
    const [from, to] = ['from', 'to'].map((name) => String(form.get(name) ?? '') || null)
    const isWrong = Boolean(from && to && from > to)
    setReversed(isWrong)
    if (isWrong) return
    setView({ from: from ?? null, to: to ?? null, play: false })
    close(true)
  }
  function tellOpen() {
    setReversed(false)
    setOpen(box.current?.open ?? false)
  }
  return (
    <details className="tl-dates" ref={box} onToggle={tellOpen}>
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
