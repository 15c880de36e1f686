import * as z from 'zod'

/** What an editor is told about a place in the schema. */
export type Place = { description: string | undefined; shape: Record<string, z.ZodType>; values: string[] }

/** Follows a path into a schema; null where it leads out of it. The description is the outermost one there. */
export function schemaAt(schema: z.ZodType, path: PropertyKey[]): Place | null {
  let at: z.ZodType | undefined = schema
  for (const key of path) at = at && step(bare(at), key)
  if (!at) return null
  const inner = bare(at)
  return { description: at.description ?? inner.description, shape: shapeOf(inner), values: discriminators(inner) }
}

/** A schema without the wrappers that allow null or leaving out. */
function bare(schema: z.ZodType): z.ZodType {
  const isWrapped = schema instanceof z.ZodNullable || schema instanceof z.ZodOptional
  return isWrapped ? bare(schema.unwrap() as z.ZodType) : schema
}

function step(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)]
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)] as z.ZodType | undefined
  if (schema instanceof z.ZodUnion) return step(schema.options[0] as z.ZodType, key)
  return undefined
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  if (schema instanceof z.ZodObject) return schema.shape
  return schema instanceof z.ZodUnion ? shapeOf(schema.options[0] as z.ZodType) : {}
}

/** The values by which the alternatives of a union are told apart. */
function discriminators(schema: z.ZodType): string[] {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return []
  return schema.options.map((option) => {
    const kind = shapeOf(option as z.ZodType)[schema.def.discriminator]
    return kind instanceof z.ZodLiteral ? String(kind.value) : ''
  })
}
