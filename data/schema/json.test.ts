import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { jsonSchema, schemaFiles } from './json'

describe('the JSON Schema for editors', () => {
  test.each(Object.entries(schemaFiles()))('data/%s is what npm run schema makes', (path, text) => {
    expect(readFileSync(join('data', path), 'utf8')).toBe(text)
  })

  test('explains every property', () => {
    const properties = propertiesOf(jsonSchema())
    expect(properties.length).toBeGreaterThan(100)
    expect(properties.filter(([, schema]) => !schema.description)).toEqual([])
  })

  test('each file of a dataset is associated with its part in VS Code', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'))
    const urls = settings['json.schemas'].map(({ url }: { url: string }) => url.replace('./data/', ''))
    expect(urls.sort()).toEqual(
      Object.keys(schemaFiles())
        .filter((path) => path !== 'schema.json')
        .sort(),
    )
  })
})

type Schema = Record<string, unknown>

/** Every named property with its schema; a map of names is not a schema itself, though it may hold the same words. */
function propertiesOf(schema: unknown): [string, Schema][] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties, $defs, items, additionalProperties, anyOf, oneOf } = schema as Record<string, object>
  const named = Object.entries(properties ?? {}) as [string, Schema][]
  const within = [...Object.values($defs ?? {}), items, additionalProperties, ...list(anyOf), ...list(oneOf)]
  return [...named, ...[...named.map(([, value]) => value), ...within].flatMap(propertiesOf)]
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
