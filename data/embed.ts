import { escapeText } from './drawing/node'
import type { Locale } from './locale'
import { formatView, type Pair, type View } from './view'
import { type Field, list, single } from './view/field'
import { encode, readPairs } from './view/query'
import { shorten } from './view/words'

/** What an embed can do without. */
export const embedParts = ['list', 'timeline'] as const

export type EmbedPart = (typeof embedParts)[number]

/** How an embed looks and behaves; what it shows is the view's matter. */
export type EmbedOptions = {
  hide: EmbedPart[]
  /** Null: the reader's. */
  theme: 'light' | 'dark' | null
  /** Wheel and one finger act on the map at once; null: they scroll the page around it. */
  scroll: 'free' | null
}

const parts = list('hide', (text): text is EmbedPart => isOneOf(embedParts, text))

const fields: { [Name in keyof EmbedOptions]: Field<EmbedOptions[Name]> } = {
  hide: { ...parts, parse: (text) => inOrder(parts.parse(text)) },
  theme: single('theme', (text) => (isOneOf(['light', 'dark'], text) ? text : null), String),
  scroll: single('scroll', (text) => (text === 'free' ? text : null), String),
}

/** The keys that an embed's address has beyond a view's. */
export const embedKeys: readonly string[] = Object.keys(fields)

/** The options of the bare embed. */
export const defaultEmbed: EmbedOptions = { hide: [], theme: null, scroll: null }

/** Reads an embed's options from its query, where a view's keys may stand as well. Never throws, as `parseView`. */
export function parseEmbed(query: URLSearchParams | string): { options: EmbedOptions; malformed: Pair[] } {
  const { values } = readPairs(query, (key) => embedKeys.includes(key))
  const malformed: Pair[] = []
  const read = <T>({ key, parse }: Field<T>): T => {
    const parsed = parse(values.get(key)?.trim() ?? '')
    malformed.push(...parsed.malformed.slice(0, embedParts.length).map((part): Pair => [key, shorten(part)]))
    return parsed.value
  }
  const options = { hide: read(fields.hide), theme: read(fields.theme), scroll: read(fields.scroll) }
  return { options, malformed }
}

/** The part of an embed's query that is not the view's; '' for the default options. */
export function formatEmbed({ hide, theme, scroll }: EmbedOptions): string {
  const ordered = embedParts.filter((part) => hide.includes(part))
  const texts = [fields.hide.format(ordered), fields.theme.format(theme), fields.scroll.format(scroll)]
  return texts.flatMap((text, index) => (text === null ? [] : `${embedKeys[index]}=${encode(text)}`)).join('&')
}

/** An embed's view as the full map has it: without the keys that are the embed's own. */
export function withoutEmbedKeys(view: View): View {
  const other = view.other.filter(([key]) => !embedKeys.includes(key))
  return other.length === view.other.length ? view : { ...view, other }
}

/** The explorer for an iframe, with a view. */
export function embedHref(locale: Locale, dataset: string, view: View, options = defaultEmbed): string {
  const query = [formatView(withoutEmbedKeys(view)), formatEmbed(options)].filter(Boolean).join('&')
  return `/embed/${locale}/${dataset}${query === '' ? '' : `?${query}`}`
}

/** Where programs ask how to embed a page of ours; `address` is the page's whole one, `https://…`. */
export function oembedHref(address: string, format: 'json' | 'xml' = 'json'): string {
  return `/oembed?url=${encodeURIComponent(address)}&format=${format}`
}

/** Pixels: the smallest frame that an embed is made for, and what a frame has unless told. */
export const embedSizes = { least: { width: 280, height: 200 }, usual: { width: 800, height: 600 } } as const

/** What a frame shows and how large it is, in pixels or as a share of the page's column (`100%`). */
export type Frame = { address: string; title: string; width: number | string; height: number | string }

/**
 * The HTML that puts an embed into a page; `address` is the embed's whole one. It has no style of its own: `frameborder`
 * is the one way without to leave out the edge that browsers draw.
 */
export function embedSnippet({ address, title, width, height }: Frame): string {
  const attributes: Record<string, string | number> = {
    src: address,
    title,
    width,
    height,
    loading: 'lazy',
    referrerpolicy: 'strict-origin-when-cross-origin',
    frameborder: 0,
  }
  const texts = Object.entries(attributes).map(([name, value]) => `${name}="${escapeText(String(value))}"`)
  return `<iframe ${texts.join(' ')}></iframe>`
}

function inOrder({ value, malformed }: ReturnType<typeof parts.parse>) {
  return { value: embedParts.filter((part) => value.includes(part)), malformed }
}

function isOneOf<const T extends string>(texts: readonly T[], text: string): text is T {
  return (texts as readonly string[]).includes(text)
}
