'use client'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { Locale } from '@/data/locale'

/** One bundle for each language; a page loads its own. */
const words = {
  en: dynamic(() => import('./WordsEn').then((module) => module.WordsEn)),
  es: dynamic(() => import('./WordsEs').then((module) => module.WordsEs)),
}

/** Brings the words of a page; what it holds is drawn after they are here. */
export function Words({ locale, children }: { locale: Locale; children: ReactNode }) {
  const Loaded = words[locale]
  return <Loaded>{children}</Loaded>
}
