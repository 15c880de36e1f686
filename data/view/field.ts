/** What a value of the address means, and the parts of it that mean nothing. */
export type Parsed<T> = { value: T; malformed: string[] }

/** One key of the address, read and written in one place. */
export type Field<T> = {
  key: string
  /** What an absent, empty or malformed value means. */
  initial: T
  /** Never throws. The text is trimmed; '' is no value, but for a key that stands alone. */
  parse(text: string): Parsed<T>
  /** Null where the value is the initial one and so is left out; '' for a key that stands alone. */
  format(value: T): string | null
}

/** How many items of a comma list count. */
export const maxItems = 100

/** Longer ids are not read; the longest of the first dataset has 59 characters. */
const maxIdLength = 120

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Whether a text can be an id or a slug; whether anything bears it is the dataset's matter. */
export function isId(text: string): boolean {
  return text.length <= maxIdLength && idPattern.test(text)
}

/** A field of one value, or null; `parse` answers null to what it does not understand. */
export function single<T>(
  key: string,
  parse: (text: string) => T | null,
  format: (value: T) => string,
): Field<T | null> {
  return {
    key,
    initial: null,
    parse(text) {
      if (text === '') return { value: null, malformed: [] }
      const value = parse(text)
      return { value, malformed: value === null ? [text] : [] }
    },
    format: (value) => (value === null ? null : format(value)),
  }
}

/** A field of one id. */
export function id(key: string): Field<string | null> {
  return single(
    key,
    (text) => (isId(text) ? text : null),
    (value) => value,
  )
}

/**
 * A comma list. A bad item drops only itself; of twins the first stays. The reader's order is kept: it is that of the
 * chips on the screen, and no filter depends on it.
 */
export function list<T extends string>(key: string, accepts: (text: string) => text is T): Field<T[]> {
  return {
    key,
    initial: [],
    parse(text) {
      const items = text.split(',', maxItems + 1).map((item) => item.trim())
      const used = items.slice(0, maxItems)
      const value = [...new Set(used.filter(accepts))]
      const malformed = [...used.filter((item) => !accepts(item)), ...items.slice(maxItems)]
      return { value, malformed: malformed.filter((item) => item !== '') }
    },
    format: (value) => (value.length > 0 ? value.join(',') : null),
  }
}

/** A comma list of ids. */
export function ids(key: string): Field<string[]> {
  return list(key, (text): text is string => isId(text))
}
