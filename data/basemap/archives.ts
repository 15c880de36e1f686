import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join } from 'node:path'

import { type Header, PMTiles, type Source, TileType } from 'pmtiles'

import { slugify } from '@/data/acled'
import type { Attribution } from '@/data/basemap'

import { parseHtmlAttribution } from './attribution'
import type { Archive } from './settings'

/** An archive and the file it is, with what tells one version of the file from another. */
export type ArchiveFile = { path: string; size: number; modified: Date; etag: string; archive: Archive }

const extension = '.pmtiles'

/** What archives owe who made their tiles, where they do not say so themselves: nearly all are OpenStreetMap's data. */
const defaultAttribution: Attribution[] = [
  { text: '© OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' },
]

/**
 * The vector archives that there are now: BASEMAP_PMTILES (a file, or a folder of them), else `data/basemap/*.pmtiles`.
 * One that cannot be read is left out, and the log says why, once for each version of the file.
 */
export async function findArchives(setting = process.env.BASEMAP_PMTILES): Promise<ArchiveFile[]> {
  const taken = new Set(['outline', 'streets']) // the other values of `base`
  const found: ArchiveFile[] = []
  for (const path of await listFiles(setting?.trim() ?? '')) {
    const id = freeId(path, taken)
    const file = await readArchive(path, id)
    if (file) found.push(file)
  }
  return found
}

async function listFiles(setting: string): Promise<string[]> {
  const folder = join(process.cwd(), 'data', 'basemap')
  if (setting.toLowerCase() === 'off') return []
  if (setting === '') return listFolder(folder)
  const places = isAbsolute(setting) ? [setting] : [join(process.cwd(), setting), join(folder, setting)]
  for (const path of places) {
    const info = await stat(path).catch(() => null)
    if (info) return info.isDirectory() ? listFolder(path) : [path]
  }
  warnOnce(`BASEMAP_PMTILES is “${setting}”, and there is no such file: give its path, or its name in data/basemap/.`)
  return []
}

async function listFolder(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name))
}

function freeId(path: string, taken: Set<string>): string {
  const slug = slugify(basename(path, extension)) || 'archive'
  let id = slug
  for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`
  taken.add(id)
  return id
}

const known = new Map<string, Promise<Archive | null>>()

async function readArchive(path: string, id: string): Promise<ArchiveFile | null> {
  const info = await stat(path).catch(() => null)
  if (!info?.isFile()) return null
  const version = `${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}`
  const key = `${path} ${version} ${id}`
  const reading = known.get(key) ?? describeArchive(path, id, version)
  if (!known.has(key)) known.set(key, reading)
  const archive = await reading
  return archive && { path, size: info.size, modified: info.mtime, etag: `"${version}"`, archive }
}

async function describeArchive(path: string, id: string, version: string): Promise<Archive | null> {
  const file = await open(path).catch(() => null)
  try {
    if (!file) throw new Error('it may not be read')
    const pmtiles = new PMTiles(new FileHandleSource(file, path))
    const header = await pmtiles.getHeader()
    if (header.tileType !== TileType.Mvt) throw new Error('its tiles are not vector tiles (MVT)')
    return toArchive(id, version, basename(path, extension), header, await pmtiles.getMetadata())
  } catch (error) {
    warnOnce(
      `${path} is left out: ${error instanceof Error ? error.message : error}. Make it again with “pmtiles extract”.`,
    )
    return null
  } finally {
    await file?.close()
  }
}

function toArchive(id: string, version: string, file: string, header: Header, metadata: unknown): Archive {
  const { name, attribution } = (metadata ?? {}) as { name?: unknown; attribution?: unknown }
  const credit = typeof attribution === 'string' ? parseHtmlAttribution(attribution) : []
  return {
    id,
    name: typeof name === 'string' && name.trim() ? name.trim().slice(0, 100) : file,
    url: `/basemap/archive/${id}?v=${version}`,
    attribution: credit.length > 0 ? credit : defaultAttribution,
    bbox: [header.minLon, header.minLat, header.maxLon, header.maxLat],
    minZoom: Math.max(header.minZoom, 9), // as raster streets: below, one tile of an extract is a patch on the outline
    maxZoom: header.maxZoom,
  }
}

/** Lets `pmtiles` read a file on the server as it reads one by HTTP in the browser. */
class FileHandleSource implements Source {
  constructor(
    private readonly file: FileHandle,
    private readonly path: string,
  ) {}

  getKey(): string {
    return this.path
  }

  async getBytes(offset: number, length: number): Promise<{ data: ArrayBuffer }> {
    const { buffer, bytesRead } = await this.file.read(new Uint8Array(length), 0, length, offset)
    return { data: buffer.buffer.slice(0, bytesRead) as ArrayBuffer }
  }
}

const warned = new Set<string>()

function warnOnce(message: string): void {
  if (warned.has(message)) return
  warned.add(message)
  console.warn(message)
}
