import type { Fault } from '@/data/fault'
import { type Look, record } from './look'

/** Addresses that no browser could open. */
export function checkAddresses({ sources, dataset }: Look): Fault[] {
  const ofSources = sources.flatMap(({ id, properties }) =>
    (['url', 'archive_url', 'copy_at'] as const)
      .filter((property) => isWrong(properties[property]))
      .map((property) => fault('sources.json', id, property, properties[property])),
  )
  const { url } = record(dataset.licence)
  return isWrong(url) ? [...ofSources, fault('dataset.json', null, 'licence.url', url)] : ofSources
}

function fault(file: string, id: string | null, property: string, value: unknown): Fault {
  const problem = `“${value}” is not a web address`
  return { file, id, property, problem, cure: 'write it whole, such as https://example.org/page, or null' }
}

function isWrong(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && !isAddress(value)
}

/** Whether a text is an http or https address with a host that has a dot, and no spaces. */
export function isAddress(text: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(text) || /\s/.test(text) || !URL.canParse(text)) return false
  return /[^.]\.[^.]/.test(new URL(text).hostname)
}
