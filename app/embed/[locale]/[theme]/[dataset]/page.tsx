import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { explorerProps, prepareView } from '@/app/explorerPage'
import { type SearchParams, toQuery } from '@/app/searchParams'
import { Embed } from '@/components/explorer/Embed'
import { describeView } from '@/data/describeView'
import { embedHref, parseEmbed, withoutEmbedKeys } from '@/data/embed'
import { listDatasets } from '@/data/load'
import type { Locale } from '@/data/locale'
import { explorerHref } from '@/data/paths'
import { formatView, parseView } from '@/data/view'

type Props = { params: Promise<{ locale: Locale; dataset: string }>; searchParams: Promise<SearchParams> }

/** `query` is the whole one, `plain` what the full map has of it. */
async function readProps({ params, searchParams }: Props) {
  const { locale, dataset } = await params
  if (!listDatasets().includes(dataset)) notFound()
  const query = toQuery(await searchParams)
  return { locale, dataset, query, plain: formatView(withoutEmbedKeys(parseView(query).view)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, dataset, plain } = await readProps(props)
  const { data, view } = prepareView(locale, dataset, plain)
  return { title: describeView(data, view), alternates: { canonical: explorerHref(locale, dataset, view) } }
}

/** The explorer for an iframe; the server leads here from `/embed/{locale}/{dataset}?…`. */
export default async function Page(props: Props) {
  const { locale, dataset, query, plain } = await readProps(props)
  const { options } = parseEmbed(query)
  // Without JavaScript marks stay within the frame, where no page but an embed may stand.
  const hrefOf: typeof explorerHref = (...place) => embedHref(...place, options)
  return <Embed {...explorerProps({ locale, dataset, query: plain }, hrefOf)} query={query} options={options} />
}
