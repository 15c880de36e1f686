import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A server in a process of its own. */
export type Site = { address: string; end(): Promise<void> }

/** Builds and starts the site without street tiles, as a reader would meet it. */
export function startSite(extra: Record<string, string> = {}): Promise<Site> {
  const args = ['--import', 'tsx', 'app/server/start.ts']
  return startServer(args, { BASEMAP_STREETS: 'off', PORT: '0', HOST: '127.0.0.1', ...extra })
}

/** The least that Node's http does, to compare with: what is slower than that is ours. */
export function startHello(): Promise<Site> {
  const script = `
    const server = require('node:http').createServer((_, response) => response.end('hello'))
    server.listen(0, '127.0.0.1', () => console.log('at http://127.0.0.1:' + server.address().port))`
  return startServer(['-e', script], {})
}

function startServer(args: readonly string[], extra: Record<string, string>): Promise<Site> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...extra },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const address = /\bat (http:\S+)/.exec(chunk.toString('utf8'))?.[1]
      if (address) resolve({ address, end: () => end(child) })
    })
    child.on('exit', (code) => reject(new Error(`The server ended with ${code} before it listened.`)))
  })
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
