import { listDatasets, loadDataset } from '@/data/load'
import { isLocale, locales } from '@/data/locale'
import { storyDetail } from '@/data/storyDetail'

type Params = { locale: string; dataset: string; story: string }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams(): Params[] {
  return listDatasets().flatMap((dataset) =>
    loadDataset(dataset).dataset.stories.flatMap(({ id }) => locales.map((locale) => ({ locale, dataset, story: id }))),
  )
}

/** A story's texts in one language, for the explorer's panel. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { locale, dataset, story } = await params
  const detail = isLocale(locale) && storyDetail(loadDataset(dataset), story, locale)
  return detail ? Response.json(detail) : new Response(null, { status: 404 })
}
