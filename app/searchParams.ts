/** A query as Next hands it to a page. */
export type SearchParams = Record<string, string | string[] | undefined>

/** The query as the codec reads it; of a repeated key the first value counts. */
export function toQuery(params: SearchParams): string {
  const pairs = Object.entries(params).flatMap(([key, value]): [string, string][] => {
    const first = Array.isArray(value) ? value[0] : value
    return first === undefined ? [] : [[key, first]]
  })
  return new URLSearchParams(pairs).toString()
}
