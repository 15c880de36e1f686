import './globals.css'
import type { ReactNode } from 'react'

/** The document is made in `[locale]/layout.tsx`, which knows its language; this only brings the styles. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children
}
