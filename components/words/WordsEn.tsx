import type { ReactNode } from 'react'
import { messages } from '@/data/messages'
import { en } from '@/data/messages/en'

messages.en = en

/** Brings the words of a page in English; what it holds is drawn after they are here. */
export function WordsEn({ children }: { children: ReactNode }) {
  return children
}
