import * as z from 'zod'

import { fileNames, schemas } from '../schema'

/** Where `schema.json` keeps each file's part. */
const definitions = {
  'dataset.json': 'dataset',
  'events.geojson': 'events',
  'places.geojson': 'places',
  'sources.json': 'sources',
} as const

/** The JSON Schema (draft 2020-12) of the four files, one `$defs` entry each; the whole accepts any of them. */
export function jsonSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A dataset of the event map',
    description: 'Made from data/schema.ts by npm run schema; do not edit.',
    anyOf: Object.values(definitions).map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(fileNames.map((file) => [definitions[file], definitionOf(file)])),
  }
}

/** Files for editors' programs, by path from `data/`: the schema, and one for each file that points into it. */
export function schemaFiles(): Record<string, string> {
  const pointers = Object.values(definitions).map((name) => {
    const pointer = { $schema: 'https://json-schema.org/draft/2020-12/schema', $ref: `../schema.json#/$defs/${name}` }
    return [`schema/${name}.schema.json`, pointer] as const
  })
  const files = [['schema.json', jsonSchema()] as const, ...pointers]
  return Object.fromEntries(files.map(([path, content]) => [path, `${JSON.stringify(content, null, 2)}\n`]))
}

function definitionOf(file: keyof typeof schemas): Record<string, unknown> {
  const { $schema: _, ...definition } = z.toJSONSchema(schemas[file], { override: closeTuple })
  return definition
}

/** Zod leaves open how long a tuple is; a position of three numbers would pass. */
function closeTuple({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { prefixItems } = jsonSchema
  if (prefixItems) Object.assign(jsonSchema, { minItems: prefixItems.length, maxItems: prefixItems.length })
}
