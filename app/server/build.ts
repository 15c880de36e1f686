import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { streetsHosts } from '@/app/basemap/streets'
import { siteOrigin } from '@/app/origin'
import { DatasetError } from '@/data/fault'
import { listDatasets, loadDataset } from '@/data/load'
import { buildBasemaps } from '@/data/tools/basemap'
import { fingerprint, isBuilt, signBuild } from './fingerprint'
import { precompress } from './precompress'
import { OperatorError } from './settings'

/** Reads settings and every dataset, so that a fault is told before anything is built or served from it. */
export function checkInputs(): void {
  streetsHosts()
  siteOrigin()
  const ids = listDatasets()
  if (ids.length === 0)
    throw new OperatorError('There is no dataset in data/datasets/: see CONTRIBUTING.md, “Add a dataset”.')
  try {
    ids.forEach(loadDataset)
  } catch (error) {
    throw error instanceof DatasetError ? new OperatorError(error.message) : error
  }
}

/** Builds what `npm start` serves: outlines, pages, and their compressed copies. */
export async function build(root: string, isQuiet: boolean): Promise<void> {
  checkInputs()
  buildBasemaps()
  const mark = fingerprint(root, process.env) // before the pages, so that what changes meanwhile is built next time
  rmSync(join(root, '.next/fingerprint'), { force: true })
  await buildPages(root, isQuiet)
  await precompress(root)
  signBuild(root, mark)
}

/** Builds only when there is no build of exactly these sources, datasets and settings. */
export async function ensureBuilt(root: string): Promise<void> {
  if (isBuilt(root, fingerprint(root, process.env))) return
  const isFirst = !existsSync(join(root, '.next/BUILD_ID'))
  console.log(
    isFirst ? 'Building the site; this takes a minute.' : 'Something has changed since the last build: building.',
  )
  await build(root, true)
}

function buildPages(root: string, isQuiet: boolean): Promise<void> {
  const environment = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const command = [join(root, 'node_modules/next/dist/bin/next'), 'build']
  const child = spawn(process.execPath, command, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const [stream, out] of [[child.stdout, process.stdout] as const, [child.stderr, process.stderr] as const]) {
    stream.on('data', (chunk: Buffer) => (isQuiet ? said.push(chunk) : out.write(chunk)))
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve()
      const story = Buffer.concat(said).toString('utf8').trimEnd()
      reject(new OperatorError(`${story}\n\nThe build failed; the reason stands above.`.trimStart()))
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  build(fileURLToPath(new URL('../..', import.meta.url)), false).catch((error: unknown) => {
    console.error(error instanceof OperatorError ? error.message : error)
    process.exit(1)
  })
}
