import { fileURLToPath } from 'node:url'

import { buildBasemaps } from '@/data/tools/basemap'
import { describeAddress, OperatorError, readSettings } from './settings'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isDevelopment = process.argv.includes('--dev')
// Before React and Next are loaded, which read it once.
Object.assign(process.env, { NODE_ENV: isDevelopment ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })

async function start(): Promise<void> {
  process.chdir(root) // datasets are found from here, wherever we were started
  const settings = readSettings(process.env)
  const { checkInputs, ensureBuilt } = await import('./build')
  checkInputs()
  if (isDevelopment) process.env.SITE_URL ??= describeAddress(settings.port, settings.host)
  if (isDevelopment) buildBasemaps()
  else await ensureBuilt(root)
  const { serve } = await import('./serve')
  const running = await serve(root, settings, isDevelopment)
  console.log(`Paramacay is at ${running.address}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void running.close().finally(() => process.exit(0)))
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof OperatorError ? error.message : error)
  process.exit(1)
})
