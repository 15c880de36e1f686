import type { Fault } from '@/data/fault'
import { nearest } from '@/data/nearest'
import { type Item, idsOf, type Look, list, record } from './look'
import { stepsOf } from './stories'

/** Where an id leads: what it names, where such ids are kept, and the ids there are. */
type Target = { noun: string; home: string; ids: ReadonlySet<string> | null }
type Targets = Record<'place' | 'source' | 'event' | 'thread' | 'speaker', Target>
type Reference = { property: string; value: unknown; target: Target }
type Report = (reference: Reference) => Fault[]

/** Ids that lead nowhere. A file that could not be read is not asked: everything would lead nowhere. */
export function checkReferences(look: Look): Fault[] {
  const targets = targetsOf(look)
  return [
    ...look.events.flatMap((event) => eventReferences(event, targets).flatMap(reporter('events.geojson', event.id))),
    ...datasetReferences(look, targets).flatMap(reporter('dataset.json', null)),
  ]
}

function targetsOf({ files, events, places, sources, dataset }: Look): Targets {
  const ids = (file: keyof typeof files, values: string[]) => (isReadable(file, files[file]) ? new Set(values) : null)
  const names = (items: Item[]) => items.map(({ id }) => id)
  return {
    place: { noun: 'place', home: 'places.geojson', ids: ids('places.geojson', names(places)) },
    source: { noun: 'source', home: 'sources.json', ids: ids('sources.json', names(sources)) },
    event: { noun: 'event', home: 'events.geojson', ids: ids('events.geojson', names(events)) },
    thread: { noun: 'thread', home: 'dataset.json', ids: ids('dataset.json', idsOf(dataset.threads)) },
    speaker: { noun: 'kind of speaker', home: 'dataset.json', ids: ids('dataset.json', idsOf(dataset.speakers)) },
  }
}

function isReadable(file: string, content: unknown): boolean {
  return file.endsWith('.geojson') ? Array.isArray(record(content).features) : content !== undefined
}

function eventReferences({ properties }: Item, { place, source, thread }: Targets): Reference[] {
  const figures = Object.entries(record(properties.casualties)).flatMap(([kind, range]) =>
    list(record(range).claims).map((claim, index) => ({ path: `casualties.${kind}.claims[${index}].source`, claim })),
  )
  const claims = list(properties.claims).map((claim, index) => ({ path: `claims[${index}].source`, claim }))
  return [
    { property: 'place', value: properties.place, target: place },
    ...each('other_places', properties.other_places, place),
    { property: 'thread', value: properties.thread, target: thread },
    ...each('sources', properties.sources, source),
    ...[...figures, ...claims].map(({ path, claim }) => ({
      property: path,
      value: record(claim).source,
      target: source,
    })),
  ]
}

function datasetReferences({ dataset }: Look, targets: Targets): Reference[] {
  const { event, source } = targets
  const totals = list(dataset.national_totals).map((total, index) => ({
    property: `national_totals[${index}].source`,
    value: record(total).source,
    target: source,
  }))
  const notes = list(dataset.notes).map((note, index) => ({
    property: `notes[${index}].event`,
    value: record(note).event,
    target: event,
  }))
  const moved = Object.entries(record(dataset.moved))
  return [
    ...totals,
    ...notes,
    ...list(dataset.compare).flatMap((question, index) =>
      list(record(question).answers).flatMap((answer, place) => {
        const path = `compare[${index}].answers[${place}]`
        return answerReferences(path, record(answer), targets)
      }),
    ),
    ...stepsOf(dataset).flatMap(({ path, view }) => stepReferences(path, view, targets)),
    ...moved.map(([former, present]) => ({ property: `moved.${former}`, value: present, target: event })),
  ]
}

function answerReferences(
  path: string,
  answer: Record<string, unknown>,
  { event, source, speaker }: Targets,
): Reference[] {
  return [
    { property: `${path}.source`, value: answer.source, target: source },
    { property: `${path}.event`, value: answer.event, target: event },
    { property: `${path}.speaker`, value: answer.speaker, target: speaker },
  ]
}

/** Ids in a step's view; several are parted by commas, as in an address. */
function stepReferences(path: string, view: Record<string, string>, targets: Targets): Reference[] {
  return (['event', 'place', 'thread', 'source'] as const).flatMap((key) =>
    (view[key] ?? '')
      .split(',')
      .filter((value) => value.trim() !== '')
      .map((value) => ({ property: `${path}.${key}`, value, target: targets[key] })),
  )
}

function each(property: string, values: unknown, target: Target): Reference[] {
  return list(values).map((value, index) => ({ property: `${property}[${index}]`, value, target }))
}

function reporter(file: string, id: string | null): Report {
  return ({ property, value, target }) => {
    if (typeof value !== 'string' || !target.ids || target.ids.has(value)) return []
    return [{ file, id, property, ...unknownId(value, target) }]
  }
}

/** What to say of an id that leads nowhere. */
export function unknownId(value: string, { noun, home, ids }: Target): { problem: string; cure: string } {
  const [similar] = nearest(value, ids ?? [])
  const add = noun === 'place' ? `add it to ${home}, or run npm run geocode if it is a name` : `add it to ${home}`
  const cure = similar ? `did you mean “${similar}”? Else ${add}` : add
  return { problem: `“${value}” is no ${noun} of ${home}`, cure }
}
