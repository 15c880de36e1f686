import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import next from 'next'

import { streetsHosts } from '@/app/basemap/streets'
import { createPool } from '@/app/preview/pool'
import { createPreviews, maxPreviewBytes } from '@/app/preview/previews'
import { listDatasets, loadDataset } from '@/data/load'
import { answer, type Parts } from './answer'
import type { DocumentRules } from './document'
import { createDoors } from './doors'
import { readMark } from './fingerprint'
import { createLocal } from './local'
import { commonHeaders } from './policy'
import type { NextHandler } from './relay'
import { describeAddress, explainListening, type Settings } from './settings'
import { describeSite, type Files, loadFiles } from './site'
import { createViews } from './views'

/** A server that listens, and how to end it: what is under way is finished, at most for ten seconds. */
export type Running = { address: string; close(): Promise<void> }

/** Loads everything, then listens. Throws an OperatorError where the operator can mend it. */
export async function serve(root: string, settings: Settings, isDevelopment: boolean): Promise<Running> {
  const datasets = listDatasets()
    .map(loadDataset)
    .map(({ dataset }) => dataset)
  const rulesFor = makeRules()
  const server = createServer()
  const { port, host } = settings
  const app = next({
    dev: isDevelopment,

    dir: root,
    port,
    hostname: host ?? 'localhost',
    httpServer: server,
  })
  await app.prepare()
  const handle: NextHandler = app.getRequestHandler()
  const files: Files = isDevelopment ? new Map() : loadFiles(root, rulesFor)
  const site = describeSite(datasets, files)
  const views = createViews(handle, rulesFor)
  const doors = createDoors(isDevelopment ? null : readMark(root))
  const local = createLocal(rulesFor)
  const previews = createPreviews(createPool(), isDevelopment ? 1 : maxPreviewBytes)
  const parts: Parts = { site, files, local, views, doors, previews, next: handle, rulesFor, isDevelopment }
  server.keepAliveTimeout = 60_000 // a reader who reads for a while need not connect anew: Node's five seconds are few
  server.on('request', (request: IncomingMessage, response: ServerResponse) => void answer(parts, request, response))
  server.on('clientError', refuseBrokenRequest)
  await listen(server, settings)
  const bound = (server.address() as AddressInfo).port
  return { address: describeAddress(bound, host), close: () => close(server) }
}

/** Every page may show the street tiles; only the embedded explorer may stand in other sites' frames. */
function makeRules(): (pathname: string) => DocumentRules {
  const imageHosts = streetsHosts()
  return (pathname) => ({ imageHosts, embeddable: pathname.startsWith('/embed/') })
}

function listen(server: Server, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListening(error, settings)))
    server.listen(settings.port, settings.host, resolve)
  })
}

/** What is no HTTP at all, or has headers beyond Node's 16 KB, never becomes a request; it is answered on the socket. */
function refuseBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const headers = Object.entries({
    ...commonHeaders,
    'content-security-policy': "default-src 'none'",
    connection: 'close',
  })
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status}\r\n${head}content-length: 0\r\n\r\n`)
}

/** How long answers under way may take when the server is told to end, in milliseconds. */
const patience = 10_000

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
}
