import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { messages } from '.'

const { en, es } = messages

/** Every message under its path: `sheet.strip`. */
function leaves(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

/** What a message writes, whatever it is given. */
function textsOf(leaf: unknown): string[] {
  if (typeof leaf === 'string') return [leaf]
  const literals = String(leaf).matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`\n]*)`/g)
  return [...literals].map(([, ...quoted]) => quoted.join('').replace(/\$\{.*?\}/g, ''))
}

const english = new Map(leaves(en))
const spanish = new Map(leaves(es))

describe('both languages', () => {
  test('have the same messages in the same order', () => {
    expect([...spanish.keys()]).toEqual([...english.keys()])
  })

  test('take the same arguments', () => {
    const kind = (leaf: unknown) => (typeof leaf === 'function' ? leaf.length : typeof leaf)
    const differing = [...english].filter(([path, leaf]) => kind(leaf) !== kind(spanish.get(path)))
    // ‘3 killed’ has one form in English, so it does not ask whether it was one person
    expect(differing.map(([path]) => path).filter((path) => !path.endsWith('.of'))).toEqual([])
  })

  test('leave no message empty', () => {
    for (const [path, leaf] of [...english, ...spanish]) if (leaf === '') expect(path).toBe('not empty')
  })

  test.each(['en', 'es', 'casualties', 'numerals'])('%s.ts has only letters and signs that the fonts have', (name) => {
    const source = readFileSync(join(__dirname, `${name}.ts`), 'utf8')
    expect(source.match(/[^\n\u0020-\u00ff‘’“”–—…−]/gu) ?? []).toEqual([]) // no arrows, no ≤
  })
})

describe('Spanish', () => {
  test('differs from English wherever it is not a name', () => {
    const same = [...english].filter(([path, leaf]) => typeof leaf === 'string' && spanish.get(path) === leaf)
    expect(same.map(([path]) => path)).toEqual(['brand', 'openStreetMap'])
  })

  test('holds no English words', () => {
    const words = /\b(the|of|and|is|was|were|not|with|without|within|event|events|by|from|to|at|in|on|this|that)\b/i
    for (const [path, leaf] of spanish) {
      for (const text of textsOf(leaf)) if (words.test(text)) expect([path, text]).toBe('Spanish')
    }
  })
})

test.each([
  [en.count(105, 112), '105 of 112 events'],
  [es.count(105, 112), '105 de 112 eventos'],
  [en.count(126, 126), '126 events'],
  [en.count(1, 1), '1 event'],
  [es.count(1, 1), '1 evento'],
  [en.events(1), '1 event'],
  [es.eventsHere(1), '1 evento aquí'],
  [es.eventsHere(2), '2 eventos aquí'],
  [en.byStatements(1), 'by one statement'],
  [en.byStatements(5), 'by five statements'],
  [en.byStatements(11), 'by 11 statements'],
  [es.byStatements(1), 'según una declaración'],
  [es.byStatements(5), 'según cinco declaraciones'],
  [en.casualties.killed.of('1–3', false), '1–3 killed'],
  [es.casualties.killed.of('1–3', false), '1–3 muertos'],
  [es.casualties.killed.of('1', true), '1 muerto'],
  [es.casualties.escaped.of('1', true), '1 escapó'],
  [en.noStatement, 'No statement found'],
  [es.noStatement, 'No se halló ninguna declaración'],
  [Object.values(en.verification).join(' · '), 'Confirmed · Reported · Disputed'],
  [Object.values(es.verification).join(' · '), 'Confirmado · Reportado · En disputa'],
  [en.copyAt('Daily Populous'), 'copy at Daily Populous'],
  [es.copyAt('Daily Populous'), 'copia en Daily Populous'],
  [en.streetsFailed, 'Street map unavailable. The outline map stays; nothing else changes.'],
  [es.streetsFailed, 'El mapa de calles no está disponible. Queda el mapa base; nada más cambia.'],
  [en.offline, 'You are offline. Events, outline and visited pages still open.'],
  [es.offline, 'Sin conexión. Los eventos, el mapa base y las páginas visitadas siguen abriendo.'],
  [en.malformed(['type=batles']), 'Part of the address was not understood: type=batles. It was left out.'],
  [es.malformed(['type=batles']), 'No se entendió parte de la dirección: type=batles. Se omitió.'],
  [en.malformed(['a=1', 'b=2']), 'Part of the address was not understood: a=1, b=2. They were left out.'],
  [es.malformed(['a=1', 'b=2']), 'No se entendió parte de la dirección: a=1, b=2. Se omitieron.'],
  [en.unknownInAddress(['event=x']), 'Not in this dataset: event=x. It was left out.'],
  [en.unknownInAddress(['event=x', 'place=y']), 'Not in this dataset: event=x, place=y. They were left out.'],
  [es.unknownInAddress(['event=x']), 'No está en este conjunto de datos: event=x. Se omitió.'],
  [es.unknownInAddress(['a=x', 'b=y']), 'No están en este conjunto de datos: a=x, b=y. Se omitieron.'],
])('%s', (message, words) => {
  expect(message).toBe(words)
})
