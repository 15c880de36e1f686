import { describe, expect, test } from 'vitest'

import { place } from './check/sample'
import type { PlaceFeature } from './event'
import { findPlace } from './gazetteer'

function named(id: string, es: string, en: string, admin1: string, aliases: string[] = []): PlaceFeature {
  const feature = place(id, 'city', [-68, 10])
  return { ...feature, properties: { ...feature.properties, name: { en, es }, admin1, aliases } }
}

const places = [
  named('valencia', 'Valencia', 'Valencia', 'Carabobo', ['Valencia, Venezuela']),
  named('fuerte-paramacay', 'Fuerte Paramacay', 'Fort Paramacay', 'Carabobo', ['Paracamay']),
  named('plaza-bolivar-valencia', 'Plaza Bolívar', 'Bolívar Square', 'Carabobo'),
  named('plaza-bolivar-merida', 'Plaza Bolívar', 'Bolívar Square', 'Mérida'),
]

/** The id found, or the reason and the ids that come into question. */
function find(text: string, areas: string[] = []) {
  const found = findPlace(text, places, areas)
  return 'place' in found ? found.place.id : [found.reason, ...found.candidates.map(({ id }) => id)]
}

describe('a place is found', () => {
  test.each([
    ['fuerte-paramacay', 'fuerte-paramacay'],
    ['Fuerte Paramacay', 'fuerte-paramacay'],
    ['FORT  PARAMACAY', 'fuerte-paramacay'],
    ['paracamay', 'fuerte-paramacay'],
    ['Fuerte_Paramacay', 'fuerte-paramacay'],
    ['Valencia, Venezuela', 'valencia'],
    ['Valencia, Carabobo', 'valencia'],
    ['plaza bolivar, Estado Mérida', 'plaza-bolivar-merida'],
    ['Bolivar Square, merida state', 'plaza-bolivar-merida'],
    ['Plaza Bolívar, Carabobo, VE', 'plaza-bolivar-valencia'],
  ])('by “%s”', (text, id) => {
    expect(find(text)).toBe(id)
  })

  test('among places of one name by the areas of the event’s other places', () => {
    expect(find('Plaza Bolívar', ['Mérida'])).toBe('plaza-bolivar-merida')
  })
})

describe('nothing is guessed', () => {
  test('between places of one name', () => {
    const both = ['ambiguous', 'plaza-bolivar-valencia', 'plaza-bolivar-merida']
    expect(find('Plaza Bolívar')).toEqual(both)
    expect(find('Plaza Bolívar', ['Carabobo', 'Mérida'])).toEqual(both)
    expect(find('Plaza Bolívar', ['Zulia'])).toEqual(both)
  })

  test('for a name that is nearly one', () => {
    expect(find('Fuerte Paramcay')).toEqual(['unknown', 'fuerte-paramacay'])
    expect(find('Paramacay')).toEqual(['unknown', 'fuerte-paramacay'])
  })

  test('for a place in another area', () => {
    expect(find('Valencia, España')).toEqual(['unknown', 'valencia', 'plaza-bolivar-valencia'])
  })

  test('for words that no place bears', () => {
    expect(find('Ouagadougou')).toEqual(['unknown'])
    expect(find('')).toEqual(['unknown'])
    expect(find(', ,')).toEqual(['unknown'])
  })
})
