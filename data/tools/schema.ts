import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { schemaFiles } from '../schema/json'

// npm run schema: writes the JSON Schema that editors' programs use, from the definition in data/schema.ts.

for (const [path, text] of Object.entries(schemaFiles())) {
  writeFileSync(join('data', path), text)
  console.log(`data/${path}`)
}
