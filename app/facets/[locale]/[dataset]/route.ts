import { listDatasets, loadDataset } from '@/data/load'
import { isLocale, locales } from '@/data/locale'
import { prepareDataset } from '@/data/prepare'

type Params = { locale: string; dataset: string }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams(): Params[] {
  return listDatasets().flatMap((dataset) => locales.map((locale) => ({ locale, dataset })))
}

/** What the rarer filters and the search need (`FacetFile`), loaded when one of them is first used. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { locale, dataset } = await params
  return isLocale(locale)
    ? Response.json(prepareDataset(loadDataset(dataset), locale).facets.file)
    : new Response(null, { status: 404 })
}
