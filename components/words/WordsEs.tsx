import type { ReactNode } from 'react'
import { messages } from '@/data/messages'
import { es } from '@/data/messages/es'

messages.es = es

/** Brings the words of a page in Spanish; what it holds is drawn after they are here. */
export function WordsEs({ children }: { children: ReactNode }) {
  return children
}
