import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

/** The machine in a table's words, so that figures can be compared with those of another one. */
export function describeMachine(browserPath: string): [name: string, value: string][] {
  const processors = cpus()
  const browser = spawnSync(browserPath, ['--version'], { encoding: 'utf8' }).stdout.trim()
  return [
    ['processor', `${processors[0]?.model.trim() || 'unknown'}, ${processors.length} cores`],
    ['memory', `${Math.round(totalmem() / 1024 ** 3)} GB`],
    ['Node', process.versions.node],
    ['browser', browser.split(/\s+built|\n/)[0] ?? ''],
    ['date', new Date().toISOString().slice(0, 10)],
  ]
}
