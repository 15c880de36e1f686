import type { Chunks } from '@/data/export/export'

/** How much is handed on at a time: few enough calls, and little enough to hold. */
const portion = 32_768 // characters

/** Text in UTF-8 as it is asked for; nothing is made before the first byte is. */
export function streamChunks(chunks: () => Chunks): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let iterator: Iterator<string> | null = null
  return new ReadableStream(
    {
      pull(controller) {
        iterator ??= chunks()[Symbol.iterator]()
        const text = take(iterator)
        if (text === '') controller.close()
        else controller.enqueue(encoder.encode(text))
      },
      cancel() {
        iterator?.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

function take(iterator: Iterator<string>): string {
  let text = ''
  while (text.length < portion) {
    const { value, done } = iterator.next()
    if (done) break
    text += value
  }
  return text
}
