/** The longest query that formatView writes is shorter; of a longer one the rest is not read. */
const maxLength = 300_000

/** How much of what is not ours is kept: enough for any campaign's marks. */
const maxOther = { pairs: 20, key: 64, value: 256 }

/** The pairs of a query: of ours the first of each key, of others all that are short enough. Never throws. */
export function readPairs(
  query: URLSearchParams | string | Record<string, string>,
  isOurs: (key: string) => boolean,
): { values: Map<string, string>; other: [key: string, value: string][] } {
  const values = new Map<string, string>()
  const other: [string, string][] = []
  for (const [key, value] of toParams(query)) {
    if (isOurs(key)) {
      if (!values.has(key)) values.set(key, value)
    } else if (isShort(key, value) && other.length < maxOther.pairs) {
      other.push([key, value])
    }
  }
  return { values, other }
}

/** What stands in a query as it is: nearly all of ours, and a page has dozens of addresses. */
const plain = /^[\w,/:.-]*$/

/** Percent-encodes for a query, leaving `,`, `/` and `:` readable. */
export function encode(text: string): string {
  if (plain.test(text)) return text
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
    .replace(/%2C/g, ',')
    .replace(/%2F/g, '/')
    .replace(/%3A/g, ':')
    .replace(/%20/g, '+')
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`) // chats end links at them
}

function toParams(query: URLSearchParams | string | Record<string, string>): URLSearchParams {
  if (typeof query !== 'string') return new URLSearchParams(query)
  if (query.length <= maxLength) return new URLSearchParams(query)
  return new URLSearchParams(query.slice(0, query.lastIndexOf('&', maxLength) + 1))
}

function isShort(key: string, value: string): boolean {
  return key !== '' && key.length <= maxOther.key && value.length <= maxOther.value
}
