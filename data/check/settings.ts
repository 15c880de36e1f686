import { offsetMinutes } from '@/data/date'
import type { Fault } from '@/data/fault'
import { locales } from '@/data/locale'
import { parseCamera } from '@/data/view'
import { type Look, list, record } from './look'

type Finding = { property: string; problem: string; cure: string }

/** What dataset.json sets up: time zone, boxes, cameras, languages, moved ids. */
export function checkSettings(look: Look): Fault[] {
  const findings = [
    ...checkZone(look.dataset),
    ...['bbox', 'region'].flatMap((property) => checkBox(property, look.dataset[property])),
    ...camerasOf(look.dataset).flatMap(({ property, value }) => checkCamera(property, value)),
    ...checkLanguages(look.dataset.languages),
    ...checkMoved(look),
  ]
  return findings.map((finding) => ({ file: 'dataset.json', id: null, ...finding }))
}

function checkZone({ timezone, utc_offset: offset }: Look['dataset']): Finding[] {
  const findings: Finding[] = []
  if (typeof timezone === 'string' && timezone.trim() && !isTimeZone(timezone)) {
    const cure = 'use a name of the IANA list, such as America/Caracas'
    findings.push({ property: 'timezone', problem: `“${timezone}” is not a time zone`, cure })
  }
  if (typeof offset === 'string' && Number.isNaN(offsetMinutes(offset))) {
    findings.push({ property: 'utc_offset', problem: `“${offset}” is not an offset`, cure: 'write it like -04:00' })
  }
  return findings
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function checkBox(property: string, value: unknown): Finding[] {
  const [, south, , north] = list(value)
  if (typeof south !== 'number' || typeof north !== 'number' || south < north) return []
  return [
    {
      property,
      problem: `has its south, ${south}, above its north, ${north}`,
      cure: 'write [west, south, east, north]',
    },
  ]
}

function camerasOf(dataset: Look['dataset']) {
  return [
    { property: 'camera', value: dataset.camera },
    ...list(dataset.views).map((view, index) => ({ property: `views[${index}].map`, value: record(view).map })),
  ]
}

/** Zoom, latitude and longitude in range; the order is that of OpenStreetMap's links. */
function checkCamera(property: string, value: unknown): Finding[] {
  if (typeof value !== 'string' || value.trim() === '' || parseCamera(value)) return []
  return [{ property, problem: `“${value}” is not a camera`, cure: 'write zoom/lat/lng, such as 13/10.2360/-68.0170' }]
}

function checkLanguages(languages: unknown): Finding[] {
  const missing = locales.filter((locale) => Array.isArray(languages) && !languages.includes(locale))
  return missing.map((locale) => ({ property: 'languages', problem: `lacks ${locale}`, cure: `add “${locale}”` }))
}

function checkMoved({ events, dataset }: Look): Finding[] {
  const ids = new Set(events.map(({ id }) => id))
  const alive = Object.keys(record(dataset.moved)).filter((former) => ids.has(former))
  const cure = 'remove it from moved, or delete the event'
  return alive.map((former) => ({ property: `moved.${former}`, problem: 'is still an event of its own', cure }))
}
