import { defaultEmbed, type EmbedOptions, embedSizes } from './embed'
import { isLocale, type Locale } from './locale'

/** The formats that the oEmbed specification knows; another is answered with 501. */
export const oembedFormats = ['json', 'xml'] as const

export type OembedFormat = (typeof oembedFormats)[number]

/** A page of ours, as its address names it; `query` is that of an explorer. Nothing here says that it exists. */
export type PageAddress = { locale: Locale; dataset: string; event: string | null; query: string }

/** What is asked for: the page, and the frame's size in pixels. */
export type OembedRequest = {
  page: PageAddress
  format: OembedFormat
  width: number
  height: number
  /** The picture has one size, and must not be larger than what is asked for. */
  takesThumbnail: boolean
}

/** The preview image, in pixels. */
export const thumbnailSize = { width: 1200, height: 630 } as const

/** What is wrong with a request, in a sentence; the status is HTTP's. */
export type OembedRefusal = { status: 400 | 404 | 501; detail: string }

/**
 * Reads a request of a consumer (oembed.com, section 2.2). `origin` is this site's, `https://example.org`: of other sites
 * there is nothing to tell. Never throws.
 */
export function readOembed(query: URLSearchParams, origin: string): OembedRequest | OembedRefusal {
  const format = query.get('format') || 'json'
  if (!isFormat(format)) return { status: 501, detail: 'The formats are json and xml.' }
  const address = query.get('url')
  if (!address) return { status: 400, detail: 'Give the address of an explorer or an event as “url”.' }
  if (!URL.canParse(address)) return { status: 400, detail: 'What “url” has is no whole address, such as https://….' }
  const [most, highest] = [readLimit(query.get('maxwidth')), readLimit(query.get('maxheight'))]
  if (most === null || highest === null)
    return { status: 400, detail: '“maxwidth” and “maxheight” are whole numbers of pixels, from 1 on.' }
  const page = readPage(new URL(address), origin)
  if (!page) return { status: 404, detail: 'This address is no explorer and no event of this site.' }
  return {
    page,
    format,
    width: Math.min(most, embedSizes.usual.width),
    height: Math.min(highest, embedSizes.usual.height),
    takesThumbnail: most >= thumbnailSize.width && highest >= thumbnailSize.height,
  }
}

/** The options of an embed of so many pixels: where there is little room, the map alone. */
export function optionsForSize(width: number, height: number): EmbedOptions {
  const isSmall = width < 480 || height < 380
  return isSmall ? { ...defaultEmbed, hide: ['list', 'timeline'] } : defaultEmbed
}

/** Pixels; without a limit any number is allowed, and what is no number of pixels is null. */
function readLimit(text: string | null): number | null {
  if (text === null || text === '') return Number.POSITIVE_INFINITY
  return /^0*[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}

/** Only the host is compared: a link may have been copied while the site was still at http. */
function readPage({ protocol, host, pathname, search }: URL, origin: string): PageAddress | null {
  if (!/^https?:$/.test(protocol) || host !== new URL(origin).host) return null
  const [locale = '', dataset = '', event = null, ...rest] = pathname.split('/').slice(1)
  if (!isLocale(locale) || dataset === '' || rest.length > 0) return null
  return { locale, dataset, event: event || null, query: search.slice(1) }
}

function isFormat(text: string): text is OembedFormat {
  return (oembedFormats as readonly string[]).includes(text)
}
