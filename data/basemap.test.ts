import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

import { countryName, decodeOutline, type Line, type OutlineCountry, type OutlineFile } from './basemap'
import { isInside, signedArea } from './tools/basemap/arcs'

const text = readFileSync(new URL('basemap/venezuela-2017.json', import.meta.url), 'utf8')
const outline = decodeOutline(JSON.parse(text) as OutlineFile)
const home = outline.countries.at(-1) as OutlineCountry
const isLand = (lng: number, lat: number) => outline.countries.some(({ rings }) => isInside([lng, lat], rings))

describe('the outline of venezuela-2017', () => {
  test('is small', () => {
    expect(brotliCompressSync(text).length).toBeLessThan(40_000)
  })

  test('has Venezuela as home, painted last', () => {
    expect(home.id).toBe('VE')
    expect(outline.countries.filter((country) => country.home)).toEqual([home])
    expect(countryName(home, 'es')).toBe('Venezuela')
  })

  test.each([
    ['Valencia', -68.004, 10.162],
    ['Fort Paramacay', -68.014, 10.236],
    ['Caracas', -66.879, 10.488],
    ['San Cristóbal', -72.225, 7.767],
    ['Puerto Ayacucho', -67.62, 5.66],
    ['La Asunción on Margarita', -63.863, 11.033],
  ])('%s is in Venezuela', (_name, lng, lat) => {
    expect(isInside([lng, lat], home.rings)).toBe(true)
  })

  test.each([
    ['the sea north of Caracas', -67, 11.5],
    ['Lake Maracaibo, open to the sea', -71.5, 9.9],
    ['the Pacific', -90, 0],
    ['the Arctic Ocean', 0, 85],
  ])('%s is no land', (_name, lng, lat) => {
    expect(isLand(lng, lat)).toBe(false)
  })

  test.each([
    ['Bogotá', 'CO', -74.08, 4.6],
    ['Washington', 'US', -77.04, 38.9],
    ['Chukotka, beyond 180°', 'RU', -173, 66.5],
    ['Madrid', 'ES', -3.7, 40.42],
  ])('%s is in %s', (_name, id, lng, lat) => {
    const country = outline.countries.find((candidate) => candidate.id === id)
    expect(isInside([lng, lat], country?.rings ?? [])).toBe(true)
  })

  test('has closed rings, outer ones counterclockwise', () => {
    for (const ring of outline.countries.flatMap(({ rings }) => rings)) expect(ring.at(-1)).toEqual(ring[0])
    const clockwise = home.rings.filter((ring) => signedArea(ring) < 0)
    expect(clockwise).toEqual([]) // Venezuela has no holes
    const largest = outline.countries.map(({ rings }) => rings.map(signedArea).sort((a, b) => b - a)[0] ?? 0)
    expect(Math.min(...largest)).toBeGreaterThan(0)
  })

  test('has lines that follow land, and none along the edge of the map', () => {
    const edges = (lines: Line[]) => lines.flatMap((line) => line.slice(1).map((end, index) => [line[index], end]))
    const all = edges([...outline.coast, ...outline.borders])
    expect(all.filter(([start, end]) => Math.abs(start?.[0] ?? 0) === 180 && Math.abs(end?.[0] ?? 0) === 180)).toEqual(
      [],
    )
    expect(all.filter(([start, end]) => Math.abs((start?.[0] ?? 0) - (end?.[0] ?? 0)) > 90)).toEqual([])
    expect(outline.homeLine.length).toBeGreaterThan(5)
  })

  test('has state lines, and the outline of the state that events are in as a whole', () => {
    expect(outline.stateLines.length).toBeGreaterThan(40)
    expect(outline.states.map(({ id }) => id)).toEqual(['VE-G'])
    expect(isInside([-68.004, 10.162], outline.states[0]?.rings ?? [])).toBe(true)
    expect(outline.states[0]?.rings.every((ring) => signedArea(ring) > 0)).toBe(true)
  })

  test('has places, the capital first, Venezuela’s towns and the neighbours’ large ones', () => {
    const venezuelan = outline.places.filter(({ country }) => country === 'VE')
    expect(venezuelan.length).toBeGreaterThan(200)
    expect(venezuelan[0]).toMatchObject({ name: 'Caracas', kind: 'capital' })
    expect(outline.places.find(({ name }) => name === 'Valencia')?.position).toEqual([-68.008, 10.162])
    const foreign = outline.places.filter(({ country, kind }) => country !== 'VE' && kind === 'town')
    expect(foreign).toEqual([])
    expect(outline.places.find(({ name }) => name === 'Bogotá')?.kind).toBe('capital')
  })
})
