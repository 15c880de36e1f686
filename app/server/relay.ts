import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Writable } from 'node:stream'

import type { Recorded } from './stored'

export type Head = { status: number; headers: OutgoingHttpHeaders }

type Callback = (error?: Error | null) => void

/**
 * The response that Next writes to. At the first byte it asks where the bytes shall go, so that a page can be read whole
 * (its policy names its scripts) while a long download streams on. Nothing of Next's is patched.
 */
export class Relay extends ServerResponse {
  private sink: Writable | null = null

  constructor(
    request: IncomingMessage,
    private readonly open: (head: Head) => Writable,
  ) {
    super(request)
  }

  /** Headers given here instead of before count as well; Node itself does not keep them where they can be read. */
  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.find((argument) => typeof argument === 'object' && !Array.isArray(argument))
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
      if (value !== undefined) this.setHeader(name, value)
    }
    return super.writeHead(status)
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
    const done = typeof encoding === 'function' ? encoding : callback
    return this.opened().write(toBuffer(chunk, encoding), done)
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    const done = [chunk, encoding, callback].find((argument) => typeof argument === 'function') as Callback | undefined
    const sink = this.opened()
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') sink.write(toBuffer(chunk, encoding))
    sink.end(done)
    return this
  }

  /** Headers leave with the first byte; before it, nobody knows yet where to. */
  override flushHeaders(): void {}

  private opened(): Writable {
    if (this.sink) return this.sink
    if (!this.headersSent) this.writeHead(this.statusCode)
    this.sink = this.open({ status: this.statusCode, headers: { ...this.getHeaders() } })
    this.sink.on('drain', () => this.emit('drain'))
    this.sink.on('finish', () => this.emit('finish'))
    this.sink.on('error', (error) => this.emit('error', error))
    return this.sink
  }
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  return Buffer.from(chunk as Uint8Array)
}

/** A place for bytes that hands them over together. */
export function collect(finish: (body: Buffer) => void | Promise<void>): Writable {
  const chunks: Buffer[] = []
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
    final(done) {
      Promise.resolve(finish(Buffer.concat(chunks))).then(() => done(), done)
    },
  })
}

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What Next answers to a GET of `url`, on nobody's behalf: no cookies, no headers of a reader. */
export function record(handle: NextHandler, url: string): Promise<Recorded> {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.headers = { host: 'localhost', accept: 'text/html' }
  request.push(null) // no body
  return new Promise((resolve, reject) => {
    const relay = new Relay(request, (head) => collect((body) => resolve({ ...head, body })))
    relay.on('error', reject)
    handle(request, relay).catch(reject)
  })
}
