import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Debian's Python first: there `python3-owslib` puts its library, whatever other Python a machine has. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

/** Runs a program; what it has to say, or an error that tells what it complained of. */
export async function runProgram(name: string, args: readonly string[], env: Record<string, string> = {}) {
  const { stdout, stderr } = await run(name, args, { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 })
  return { stdout, stderr }
}

/** Runs a Python script with arguments; what it prints is JSON. */
export async function runPython(script: string, args: readonly string[]): Promise<unknown> {
  const { stdout } = await runProgram(python, ['-c', script, ...args])
  return JSON.parse(stdout)
}

/** Whether GDAL's command-line programs are here, with the driver for OGC API – Features. */
export async function hasGdal(): Promise<boolean> {
  return succeeds(async () => (await runProgram('ogrinfo', ['--formats'])).stdout.includes('OAPIF'))
}

/** Whether Python is here with OWSLib. */
export async function hasOwslib(): Promise<boolean> {
  return succeeds(async () => (await runPython('import owslib; print(1)', [])) === 1)
}

async function succeeds(test: () => Promise<boolean>): Promise<boolean> {
  try {
    return await test()
  } catch {
    return false
  }
}
