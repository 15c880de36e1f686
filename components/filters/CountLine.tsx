import type { ReactNode } from 'react'
import type { Messages } from '@/data/messages'
import { useLater } from './useLater'

type Props = { shown: number; total: number; words: Messages; children: ReactNode }

/** “24 of 126 events”, always in sight, and spoken once it has stood still; beside it what changes it. */
export function CountLine({ shown, total, words, children }: Props) {
  const text = words.count(shown, total)
  const later = useLater(text)
  return (
    <div className="count">
      <h2>{text}</h2>
      <p className="unseen" role="status">
        {later}
      </p>
      {children}
    </div>
  )
}
