import { eventDetail } from '@/data/detail'
import { listDatasets, loadDataset } from '@/data/load'
import { isLocale, locales } from '@/data/locale'

type Params = { locale: string; dataset: string; event: string }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams(): Params[] {
  return listDatasets().flatMap((dataset) =>
    loadDataset(dataset).events.flatMap(({ id }) => locales.map((locale) => ({ locale, dataset, event: id }))),
  )
}

/** An event's details in one language, for the explorer's panel. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { locale, dataset, event } = await params
  const detail = isLocale(locale) && eventDetail(loadDataset(dataset), event, locale)
  return detail ? Response.json(detail) : new Response(null, { status: 404 })
}
