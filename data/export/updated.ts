import type { EventFeature, LoadedDataset } from '../event'

/** When an event was last corrected, else when its dataset's version came out; an RFC 3339 time in the dataset's zone. */
export function updatedOf(loaded: LoadedDataset, { properties }: Pick<EventFeature, 'properties'>): string {
  const dates = properties.revisions.map(({ date }) => date)
  return dates.length > 0 ? toTimestamp(newest(dates), loaded.dataset.utc_offset) : releaseOf(loaded)
}

/** When the dataset's version came out; where it does not say so, when its newest source did: no earlier, at least. */
export function releaseOf({ dataset, sources }: LoadedDataset): string {
  const published = [...sources.values()].flatMap(({ date }) => date ?? [])
  return toTimestamp(dataset.released ?? newest(published), dataset.utc_offset)
}

/** A date as precise as it is known, made a moment: Atom knows nothing less. */
function toTimestamp(date: string, utcOffset: string): string {
  const [day = '', clock = ''] = date.split('T')
  const whole = `${day}${'1970-01-01'.slice(day.length)}` // a year or a month alone begins with its first day
  const [, time = '00:00', offset = ''] = /^(\d\d:\d\d(?::\d\d)?)(.*)$/.exec(clock) ?? []
  return `${whole}T${time.padEnd('00:00:00'.length, ':00')}${offset || utcOffset}`
}

function newest(dates: readonly string[]): string {
  return [...dates].sort().at(-1) ?? '1970-01-01'
}
