import { Readable } from 'node:stream'

/** What is read whole and may be kept; a download of the first dataset has half of it. */
export const largestSmall = 1024 * 1024

/** A body whole where it is small; else as a stream, of which no more is in memory than that. */
export async function readSmall(
  body: ReadableStream<Uint8Array> | null,
  largest = largestSmall,
): Promise<Buffer | Readable> {
  if (body === null) return Buffer.alloc(0)
  const reader = body.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  while (size <= largest) {
    const { value, done } = await reader.read()
    if (done) return Buffer.concat(parts)
    parts.push(value)
    size += value.length
  }
  return Readable.from(resume(parts, reader), { objectMode: false })
}

async function* resume(parts: readonly Uint8Array[], reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    yield* parts
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } finally {
    await reader.cancel() // the one who makes it learns that nobody wants more
  }
}
