import * as z from 'zod'

/** Degrees written as text, as Nominatim writes them. */
function degrees(limit: number) {
  return z.string().regex(/\d/).transform(Number).pipe(z.number().min(-limit).max(limit))
}

/** Members that we use of a place in Nominatim's `jsonv2`; older services say `class` where it says `category`. */
const result = z.object({
  lat: degrees(90),
  lon: degrees(180),
  display_name: z.string(),
  name: z.string().optional(),
  osm_type: z.string().optional(),
  osm_id: z.number().optional(),
  category: z.string().optional(),
  class: z.string().optional(),
  type: z.string().optional(),
  addresstype: z.string().optional(),
  address: z.record(z.string(), z.string()).optional(),
  namedetails: z.record(z.string(), z.string()).nullish(),
  extratags: z.record(z.string(), z.string()).nullish(),
  /** [south, north, west, east] */
  boundingbox: z
    .tuple([z.coerce.number(), z.coerce.number(), z.coerce.number(), z.coerce.number()])
    .optional()
    .catch(undefined),
})

/** One place as a Nominatim-compatible service gives it, `lat` and `lon` as numbers. */
export type Result = z.infer<typeof result>

/** The places of an answer, best first; null if it is no such answer. */
export function parseResults(answer: unknown): Result[] | null {
  return z.array(result).safeParse(answer).data ?? null
}
