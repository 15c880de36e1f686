import type { Locale } from '../locale'
import { en, type Messages } from './en'
import { es } from './es'

export type { Messages } from './en'

/**
 * The interface's words by language. A browser has only its page's own, which `components/words/` brings: the other is
 * not loaded, because a bundler leaves out what stands behind `typeof window`.
 */
export const messages = (typeof window === 'undefined' ? { en, es } : {}) as Record<Locale, Messages>
