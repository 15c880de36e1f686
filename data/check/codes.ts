import { type DisorderType, type EventType, eventTypes } from '@/data/acled'
import type { Fault } from '@/data/fault'
import { nearest } from '@/data/nearest'
import { eventFeature } from '@/data/schema/events'
import { type Item, type Look, record } from './look'

type Finding = { property: string; problem: string; cure: string }

/** Codes that contradict one another, and doubts about properties that do not exist. */
export function checkCodes({ events }: Look): Fault[] {
  return events.flatMap((event) => {
    const findings = [...checkSubType(event), ...checkDisorder(event), ...checkDoubts(event)]
    return findings.map((finding) => ({ file: 'events.geojson', id: event.id, ...finding }))
  })
}

/** ACLED's disorder type of a type and sub-type (Codebook 2023, table 1). */
export function disorderTypeOf(type: EventType, subType: string): DisorderType {
  if (type === 'Strategic developments') return 'Strategic developments'
  if (subType === 'Excessive force against protesters') return 'Political violence; Demonstrations'
  return type === 'Protests' || subType === 'Violent demonstration' ? 'Demonstrations' : 'Political violence'
}

function typeOf({ properties }: Item) {
  const type = eventTypes.find(({ name }) => name === properties.event_type)
  return type && { name: type.name, subTypes: type.subTypes as readonly string[] }
}

function checkSubType(event: Item): Finding[] {
  const { sub_event_type: subType } = event.properties
  const type = typeOf(event)
  const owner = eventTypes.find(({ subTypes }) => (subTypes as readonly unknown[]).includes(subType))
  if (!type || !owner || type.name === owner.name) return []
  const problem = `“${subType}” belongs to ${owner.name}, not to ${type.name}`
  const cure = `use one of ${type.subTypes.join(', ')}, or change event_type`
  return [{ property: 'sub_event_type', problem, cure }]
}

function checkDisorder(event: Item): Finding[] {
  const { sub_event_type: subType, disorder_type: disorder } = event.properties
  const type = typeOf(event)
  if (!type || typeof disorder !== 'string' || !type.subTypes.includes(String(subType))) return []
  const expected = disorderTypeOf(type.name, String(subType))
  if (disorder === expected) return []
  const problem = `“${disorder}” does not go with ${type.name}, ${subType}`
  return [{ property: 'disorder_type', problem, cure: `write ${expected}` }]
}

const propertyNames = Object.keys(eventFeature.shape.properties.shape)

function checkDoubts({ properties }: Item): Finding[] {
  const unknown = Object.keys(record(properties.unverified)).filter((name) => !propertyNames.includes(name))
  return unknown.map((name) => {
    const [similar] = nearest(name, propertyNames)
    const cure = similar ? `did you mean “${similar}”?` : `use one of ${propertyNames.join(', ')}`
    return { property: `unverified.${name}`, problem: 'names no property of events', cure }
  })
}
