import { listDatasets, loadDataset } from '@/data/load'
import { isLocale, locales } from '@/data/locale'
import { sourceIndex } from '@/data/sourceIndex'

type Params = { locale: string; dataset: string }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams(): Params[] {
  return listDatasets().flatMap((dataset) => locales.map((locale) => ({ locale, dataset })))
}

/** The sources of all events, for the printed list. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { locale, dataset } = await params
  return isLocale(locale)
    ? Response.json(sourceIndex(loadDataset(dataset), locale))
    : new Response(null, { status: 404 })
}
