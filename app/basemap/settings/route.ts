import { findArchives } from '@/data/basemap/archives'
import { readBasemapSettings } from '@/data/basemap/settings'

export const dynamic = 'force-dynamic' // the environment and the folder as they are now, not as they were at build

/** What may be drawn above the outline: `BasemapSettings` as JSON. */
export async function GET(): Promise<Response> {
  const archives = await findArchives()
  const settings = readBasemapSettings(
    process.env,
    archives.map(({ archive }) => archive),
  )
  return Response.json(settings, { headers: { 'cache-control': 'no-cache' } })
}
