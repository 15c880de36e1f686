import type { Locale } from '../locale'
import type { DownloadFormat } from '../paths'

/** The words of sharing and taking away, apart from the others because they are loaded with the dialog. */
export type ShareWords = {
  title: string
  what: string
  ofView: string
  ofEvent: string
  link: string
  copy: string
  copied: string
  byHand: string
  system: string
  picture: string
  pictureAlt: string
  savePicture: string
  noPicture: string
  code: string
  codeAlt: string
  embed: string
  embedHelp: string
  snippet: string
  width: string
  height: string
  theme: string
  themes: Record<'auto' | 'light' | 'dark', string>
  language: string
  withList: string
  withTimeline: string
  freeScroll: string
  tryOut: string
  download: string
  downloadHelp: (count: string) => string
  formats: Record<DownloadFormat, { name: string; what: string }>
  feed: { name: string; what: string }
  api: { name: string; what: string }
}

const en: ShareWords = {
  title: 'Share',
  what: 'What the link shows',
  ofView: 'What I see',
  ofEvent: 'This event’s page',
  link: 'Link',
  copy: 'Copy',
  copied: 'Copied',
  byHand: 'The browser does not let us copy. The text is marked: press Ctrl + C, or hold it and choose Copy.',
  system: 'Share with…',
  picture: 'Picture',
  pictureAlt: 'The picture that the link unfolds to in a chat: this very view.',
  savePicture: 'Save the picture',
  noPicture: 'The picture could not be made just now. The link works all the same.',
  code: 'QR code',
  codeAlt: 'QR code of the link',
  embed: 'Embed in a page',
  embedHelp: 'The map follows its frame from 280 pixels on and lets the page scroll past.',
  snippet: 'HTML for your page',
  width: 'Width',
  height: 'Height',
  theme: 'Colours',
  themes: { auto: 'As the reader has them', light: 'Light', dark: 'Dark' },
  language: 'Language',
  withList: 'With the list',
  withTimeline: 'With the timeline',
  freeScroll: 'The wheel zooms at once',
  tryOut: 'Try it out',
  download: 'Download',
  downloadHelp: (count) => `${count}: what the filters leave. Each file names its licence, its source and this view.`,
  formats: {
    geojson: { name: 'GeoJSON', what: 'for maps and programs' },
    csv: { name: 'CSV', what: 'a row for each event, for spreadsheets' },
    kml: { name: 'KML', what: 'for Google Earth and other globes' },
  },
  feed: { name: 'Atom feed', what: 'new and corrected events, with their places' },
  api: { name: 'OGC API – Features', what: 'for QGIS, GDAL and notebooks' },
}

const es: ShareWords = {
  title: 'Compartir',
  what: 'Qué muestra el enlace',
  ofView: 'Lo que veo',
  ofEvent: 'La página de este evento',
  link: 'Enlace',
  copy: 'Copiar',
  copied: 'Copiado',
  byHand: 'El navegador no permite copiar. El texto está marcado: pulse Ctrl + C, o manténgalo pulsado y elija Copiar.',
  system: 'Compartir con…',
  picture: 'Imagen',
  pictureAlt: 'La imagen en que se despliega el enlace en un chat: exactamente esta vista.',
  savePicture: 'Guardar la imagen',
  noPicture: 'La imagen no se pudo hacer en este momento. El enlace funciona igual.',
  code: 'Código QR',
  codeAlt: 'Código QR del enlace',
  embed: 'Insertar en una página',
  embedHelp: 'El mapa se ajusta a su marco desde 280 píxeles y deja que la página se desplace.',
  snippet: 'HTML para su página',
  width: 'Ancho',
  height: 'Alto',
  theme: 'Colores',
  themes: { auto: 'Los del lector', light: 'Claros', dark: 'Oscuros' },
  language: 'Idioma',
  withList: 'Con la lista',
  withTimeline: 'Con la línea de tiempo',
  freeScroll: 'La rueda acerca de inmediato',
  tryOut: 'Probar',
  download: 'Descargar',
  downloadHelp: (count) =>
    `${count}: lo que dejan los filtros. Cada archivo nombra su licencia, su fuente y esta vista.`,
  formats: {
    geojson: { name: 'GeoJSON', what: 'para mapas y programas' },
    csv: { name: 'CSV', what: 'una fila por evento, para hojas de cálculo' },
    kml: { name: 'KML', what: 'para Google Earth y otros globos' },
  },
  feed: { name: 'Canal Atom', what: 'eventos nuevos y corregidos, con sus lugares' },
  api: { name: 'OGC API – Features', what: 'para QGIS, GDAL y cuadernos' },
}

export const shareWords: Record<Locale, ShareWords> = { en, es }
