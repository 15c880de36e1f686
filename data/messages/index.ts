import type { Locale } from '../locale'
import { en, type Messages } from './en'
import { es } from './es'

export type { Messages } from './en'

/** The interface's words by language. */
export const messages: Record<Locale, Messages> = { en, es }
