import { answerDoor } from '@/app/door/door'
import { loadDataset } from '@/data/load'
import { answerApi } from './answer'

/** For tests: asks the API as a program would, without a server. The clock stands still. */
export function ask(path: string, init: RequestInit = {}): Response {
  const request = new Request(`${site}${path}`, init)
  return answerDoor((asked) => answerApi(asked, now), request, 'edition')
}

/** The same, read as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads what came, whatever it is, and says what it must be
export async function askJson(path: string, init: RequestInit = {}): Promise<any> {
  return (await ask(path, init)).json()
}

export const site = 'http://localhost:3000'
export const now = new Date('2026-11-23T12:00:00Z')
export const loaded = loadDataset('venezuela-2017')
export const here = '/api/collections/venezuela-2017'
export const items = `${here}/items`

/** The ids that a page of features has. */
export async function idsOf(path: string): Promise<string[]> {
  return (await askJson(path)).features.map(({ id }: { id: string }) => id)
}

type Link = { rel: string; href: string; type?: string }

/** The links of one relation. */
export function linksOf(document: { links: Link[] }, rel: string): Link[] {
  return document.links.filter((link) => link.rel === rel)
}
