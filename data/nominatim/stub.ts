import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A geocoding service on the loopback for tests: it keeps what it was asked. */
export type Stub = { url: string; asked: IncomingMessage[]; answer: Answer; close(): Promise<void> }

/** Starts a service that answers every question as `answer` says, on a port that the system chooses. */
export async function startStub(answer: Answer): Promise<Stub> {
  const stub: Stub = { url: '', asked: [], answer, close: async () => {} }
  const server = createServer((request, response) => {
    stub.asked.push(request)
    stub.answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stub.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return stub
}

/** An answer with a status, a body and headers. */
export function respond(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

/** A town as Nominatim's `jsonv2` gives it. */
export const town = {
  place_id: 1,
  licence: 'Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright',
  osm_type: 'node',
  osm_id: 123,
  lat: '10.2500001',
  lon: '-67.9500000',
  category: 'place',
  type: 'town',
  addresstype: 'town',
  name: 'Villa Nueva',
  display_name: 'Villa Nueva, Municipio San Diego, Estado Carabobo, Venezuela',
  address: { town: 'Villa Nueva', county: 'Municipio San Diego', state: 'Estado Carabobo', country_code: 've' },
  namedetails: { name: 'Villa Nueva', 'name:en': 'New Town' },
  extratags: { wikidata: 'Q42' },
  boundingbox: ['10.2400000', '10.2600000', '-67.9600000', '-67.9400000'],
}
