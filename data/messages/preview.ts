import type { Locale } from '../locale'

/** The words of a view’s title, description and picture. The browser needs them only where it shares. */
const en = {
  sources: (count: number): string => (count === 1 ? 'source' : 'sources'),
  near: (what: string, place: string) => `${what} near ${place}`,
  in: (what: string, place: string) => `${what} in ${place}`,
  about: 'How the events were found, how well their places are known, who made this, and under which licences.',
  alt: (what: string) => `Map: ${what}`,
  more: (count: number) => `+ ${count} more`,
}

const es: typeof en = {
  sources: (count) => (count === 1 ? 'fuente' : 'fuentes'),
  near: (what, place) => `${what} cerca de ${place}`,
  in: (what, place) => `${what} en ${place}`,
  about:
    'Cómo se hallaron los eventos, con qué precisión se conocen sus lugares, quién hizo esto y bajo qué licencias.',
  alt: (what) => `Mapa: ${what}`,
  more: (count) => `+ ${count} más`,
}

export const previewWords: Record<Locale, typeof en> = { en, es }
