import localFont from 'next/font/local'

/** Public Sans, for what one reads to act. */
export const sans = localFont({
  src: '../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-sans',
  display: 'swap',
  preload: false,
  fallback: ['system-ui', 'sans-serif'],
})

/** Source Serif 4, for titles: part of every first visit. */
export const serif = localFont({
  src: '../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
  weight: '600',
  variable: '--font-serif',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
  fallback: ['Charter', 'Iowan Old Style', 'Georgia', 'serif'],
})

/** The same for running text, loaded when a detail or page first needs it. */
export const serifText = localFont({
  src: '../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
  weight: '400',
  variable: '--font-serif-text',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
  fallback: ['Charter', 'Iowan Old Style', 'Georgia', 'serif'],
})
