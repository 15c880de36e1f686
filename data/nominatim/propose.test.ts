import { describe, expect, test } from 'vitest'

import { checkDataset } from '@/data/check'
import { proposePlace } from './propose'
import { parseResults, type Result } from './result'
import { town } from './stub'

function propose(change: object = {}, asked = 'Villa Nueva', taken: string[] = []) {
  return proposePlace(parseResults([{ ...town, ...change }])?.[0] as Result, asked, new Set(taken))
}

test('a result becomes an entry that says where it is from and that nobody checked it', () => {
  expect(propose()).toEqual({
    type: 'Feature',
    id: 'villa-nueva',
    geometry: { type: 'Point', coordinates: [-67.95, 10.25] },
    properties: {
      name: { en: 'New Town', es: 'Villa Nueva' },
      aliases: [],
      kind: 'city',
      admin1: 'Carabobo',
      admin2: 'San Diego',
      country: 'VE',
      precision_m: 1600,
      basis: {
        en: 'OpenStreetMap node/123 by way of Nominatim (© OpenStreetMap contributors, ODbL); the radius is that of its box. Not yet checked.',
        es: 'OpenStreetMap node/123 por medio de Nominatim (© colaboradores de OpenStreetMap, ODbL); el radio es el de su recuadro. Sin comprobar.',
      },
      coordinates_status: 'unverified',
      geonames: null,
      wikidata: 'Q42',
    },
  })
})

describe('the radius', () => {
  test('reaches the farthest corner of the box', () => {
    expect(propose({ boundingbox: ['10.25', '10.25', '-67.95', '-67.95'] }).properties.precision_m).toBe(25)
    expect(propose({ boundingbox: ['10.15', '10.25', '-67.95', '-67.95'] }).properties.precision_m).toBe(12_000)
  })

  test('is that of its kind where there is no box', () => {
    expect(propose({ boundingbox: undefined }).properties.precision_m).toBe(4000)
    expect(propose({ boundingbox: ['?'], type: 'city' }).properties.precision_m).toBe(8000)
    const bare = { boundingbox: undefined, addresstype: undefined, category: undefined, type: '__proto__' }
    expect(propose(bare).properties).toMatchObject({ kind: 'other', precision_m: 5000 })
  })
})

test.each([
  [{ category: 'highway', type: 'primary', addresstype: 'road' }, 'avenue'],
  [{ category: 'highway', type: 'motorway', addresstype: 'road' }, 'highway'],
  [{ category: 'landuse', type: 'military', addresstype: 'landuse' }, 'military_base'],
  [{ category: undefined, class: 'amenity', type: 'prison', addresstype: undefined }, 'prison'],
  [{ category: 'boundary', type: 'administrative', addresstype: 'state' }, 'state'],
])('%j is of kind %s', (words, kind) => {
  expect(propose(words).properties.kind).toBe(kind)
})

test('an id in use is told from others by its area, then by a number', () => {
  expect(propose({}, 'x', ['villa-nueva']).id).toBe('villa-nueva-san-diego')
  const taken = ['villa-nueva', 'villa-nueva-san-diego', 'villa-nueva-san-diego-carabobo']
  expect(propose({}, 'x', taken).id).toBe('villa-nueva-san-diego-carabobo-2')
})

test('what the editor wrote becomes an alias, so that it is found the next time', () => {
  expect(propose({}, 'La villa').properties.aliases).toEqual(['La villa'])
})

test('a bare result gives an entry without fault all the same', () => {
  const place = proposePlace({ lat: 1, lon: 2, display_name: '村, 国' } as Result, 'Village', new Set())
  expect(checkDataset({ 'places.geojson': { type: 'FeatureCollection', features: [place] } })).toEqual([])
})
