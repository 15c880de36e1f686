import type { Locale } from '../locale'

/** The words of what leaves for programs: the API’s pages, feeds, files. Only the server says them. */
const en = {
  apiTitle: 'Events by OGC API – Features',
  apiDescription: 'Every event of the map with its place, its precision, its sources and who says what, for programs.',
  resources: {
    conformance: 'What of the standard is kept',
    collections: 'Datasets',
    items: 'Events of this dataset',
    'openapi.json': 'Definition of this API (OpenAPI 3.0)',
  },
  feed: 'Feed (Atom with GeoRSS)',
  download: (format: string) => `Everything as ${format === 'geojson' ? 'GeoJSON' : format.toUpperCase()}`,
  links: 'Links',
  json: 'As JSON',
  next: 'Next page',
  prev: 'Previous page',
  found: (matched: number, returned: number) => `${matched} found, ${returned} on this page`,
}

const es: typeof en = {
  apiTitle: 'Eventos por OGC API – Features',
  apiDescription: 'Cada evento del mapa con su lugar, su precisión, sus fuentes y quién dice qué, para programas.',
  resources: {
    conformance: 'Qué se cumple del estándar',
    collections: 'Conjuntos de datos',
    items: 'Eventos de este conjunto de datos',
    'openapi.json': 'Definición de esta API (OpenAPI 3.0)',
  },
  feed: 'Canal de noticias (Atom con GeoRSS)',
  download: (format) => `Todo en ${format === 'geojson' ? 'GeoJSON' : format.toUpperCase()}`,
  links: 'Enlaces',
  json: 'En JSON',
  next: 'Página siguiente',
  prev: 'Página anterior',
  found: (matched, returned) => `${matched} encontrados, ${returned} en esta página`,
}

export const exportWords: Record<Locale, typeof en> = { en, es }
