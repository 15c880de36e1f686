import { type EmbedOptions, formatEmbed, parseEmbed } from '@/data/embed'
import { formatView, parseView } from '@/data/view'

/** `canonical` is the query as we write it ourselves, by which a page is kept; null when some of the query was malformed. */
export type ViewAddress = { canonical: string | null }

/**
 * The view that a query holds, or null for the default one. Keys that are not ours do not count: a link that a social
 * network has marked (`fbclid`) is the same page, and no one can fill the memory by inventing keys.
 */
export function readView(search: string): ViewAddress | null {
  if (search === '') return null
  const { view, malformed } = parseView(new URLSearchParams(search))
  if (malformed.length > 0) return { canonical: null }
  const canonical = formatView({ ...view, other: [] })
  return canonical === '' ? null : { canonical }
}

/** The same for an embed, whose bare address is an address like any other. */
export function readEmbed(search: string): ViewAddress & Pick<EmbedOptions, 'theme'> {
  const query = new URLSearchParams(search)
  const { view, malformed } = parseView(query)
  const { options, malformed: bad } = parseEmbed(query)
  const parts = [formatView({ ...view, other: [] }), formatEmbed(options)]
  return { theme: options.theme, canonical: malformed.length + bad.length > 0 ? null : parts.filter(Boolean).join('&') }
}
