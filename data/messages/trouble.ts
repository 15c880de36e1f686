import type { Locale } from '../locale'

/** What a failed page says. Apart from the other words, since every page must have it at hand and few ever show it. */
export const trouble: Record<Locale, { title: string; help: string; tryAgain: string; toMap: string }> = {
  en: {
    title: 'Something failed on our side',
    help: 'The page could not be shown. Trying again may help; the map is still there.',
    tryAgain: 'Try again',
    toMap: 'To the map',
  },
  es: {
    title: 'Algo falló de nuestro lado',
    help: 'No se pudo mostrar la página. Reintentar puede ayudar; el mapa sigue ahí.',
    tryAgain: 'Reintentar',
    toMap: 'Al mapa',
  },
}
