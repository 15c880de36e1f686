/** A picture in at most 256 colours: the colours as RGB bytes, and for each pixel the number of its own. */
export type Indexed = { colours: Uint8Array; indices: Uint8Array }

const most = 256
const frequent = 192 // of them are the most frequent colours, the others those furthest from all that are kept
const bits = 6 // of a channel: what differs by less than four of 256 steps counts as one colour
const mask = (1 << bits) - 1
const bins = 1 << (3 * bits)

/**
 * Opaque pixels (RGBA, 8 bits) as a picture with a palette. Nearly all of a drawing is flat colours, which stay exact;
 * the rest are the blends at its edges, and of those the rarest become the nearest that is kept.
 */
export function toIndexed(pixels: Uint8Array): Indexed {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4)
  const { colour, used } = countColours(words)
  const { kept, numbers } = choose(used.map((bin) => channels(colour[bin] ?? 0)))
  const numberOf = new Uint8Array(bins)
  for (const [rank, bin] of used.entries()) numberOf[bin] = numbers[rank] ?? 0
  return { colours: Uint8Array.from(kept.flat()), indices: toNumbers(words, numberOf) }
}

/** The colours that are kept, and for each colour, the most frequent first, the number of that which stands for it. */
function choose(colours: readonly Rgb[]): { kept: Rgb[]; numbers: Uint8Array } {
  const kept: Rgb[] = []
  const numbers = new Uint8Array(colours.length)
  const far = new Float64Array(colours.length).fill(Number.POSITIVE_INFINITY)
  const keep = (added: number) => {
    const chosen = colours[added] as Rgb
    const number = kept.push(chosen) - 1
    for (let other = 0; other < colours.length; other++) {
      const distance = squared(colours[other] as Rgb, chosen)
      if (distance < (far[other] ?? 0)) [far[other], numbers[other]] = [distance, number]
    }
  }
  for (let rank = 0; rank < Math.min(frequent, colours.length); rank++) keep(rank)
  while (kept.length < Math.min(most, colours.length)) keep(far.indexOf(Math.max(...far)))
  return { kept, numbers }
}

type Rgb = [red: number, green: number, blue: number]

function squared(a: Rgb, b: Rgb): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2
}

/** For each bin of like colours the one that most of its pixels have, and the bins in order of how many those are. */
function countColours(words: Uint32Array): { colour: Uint32Array; used: number[] } {
  const [counts, colour, lead] = [new Uint32Array(bins), new Uint32Array(bins), new Int32Array(bins)]
  for (let start = 0; start < words.length; ) {
    const word = words[start] ?? 0
    let end = start + 1
    while (words[end] === word) end++ // most pixels are as the one before
    const [bin, run] = [binOf(word), end - start]
    counts[bin] = (counts[bin] ?? 0) + run
    vote(colour, lead, bin, word, run)
    start = end
  }
  const used: number[] = []
  for (let bin = 0; bin < bins; bin++) if (counts[bin] !== 0) used.push(bin)
  return { colour, used: used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b) }
}

/** Boyer and Moore's majority vote: one pass, and a colour of more than half of the pixels always wins. */
function vote(colour: Uint32Array, lead: Int32Array, bin: number, word: number, run: number): void {
  const ahead = (lead[bin] ?? 0) + (colour[bin] === word ? run : -run)
  if (ahead < 0) colour[bin] = word
  lead[bin] = Math.abs(ahead)
}

function toNumbers(words: Uint32Array, numberOf: Uint8Array): Uint8Array {
  const indices = new Uint8Array(words.length)
  for (let start = 0; start < words.length; ) {
    const word = words[start] ?? 0
    let end = start + 1
    while (words[end] === word) end++
    indices.fill(numberOf[binOf(word)] ?? 0, start, end)
    start = end
  }
  return indices
}

/** Red stands in the lowest byte: the processors that we run on are little-endian, as all of today are. */
function channels(word: number): Rgb {
  return [word & 255, (word >>> 8) & 255, (word >>> 16) & 255]
}

function binOf(word: number): number {
  const shift = 8 - bits
  return (
    ((word >>> shift) & mask) |
    (((word >>> (8 + shift)) & mask) << bits) |
    (((word >>> (16 + shift)) & mask) << (2 * bits))
  )
}
