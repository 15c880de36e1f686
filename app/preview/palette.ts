/** The colours of a picture as RGB bytes, and its rows as PNG wants them: a filter byte, then a number for each pixel. */
export type Indexed = { colours: Uint8Array; rows: Uint8Array }

const most = 256
const frequent = 192 // of them are the most frequent colours, the others those furthest from all that are kept
const bits = 6 // of a channel: what differs by less than four of 256 steps counts as one colour
const mask = (1 << bits) - 1
const bins = 1 << (3 * bits)

/** For each bin of like colours: its pixels, the colour that most of them have, by how many it leads, its number. */
const counts = new Uint32Array(bins)
const colour = new Int32Array(bins)
const lead = new Int32Array(bins)
const numberOf = new Uint8Array(bins)

/** Pixels of one colour that follow each other in a row: where each run ends, and its colour. Most pixels are in long ones. */
let runs = { ends: new Int32Array(0), words: new Int32Array(0) }
let rows = new Uint8Array(0) // all of these are kept from picture to picture: new memory costs more than what is done in it

/**
 * Opaque pixels (RGBA, 8 bits) as a picture with at most 256 colours; `rows` hold until the next picture. Nearly all of a
 * drawing is flat colours, which stay exact; the rest are the blends at its edges, and of those the rarest become the
 * nearest that is kept.
 */
export function toIndexed(pixels: Uint8Array, width: number): Indexed {
  // Signed, since beyond 2³¹ a number is an object to the engine, and three times as slow.
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4)
  const count = findRuns(words, width)
  const used = countColours(count)
  const { kept, numbers } = choose(used.map((bin) => channels(colour[bin] ?? 0)))
  for (const [rank, bin] of used.entries()) numberOf[bin] = numbers[rank] ?? 0
  writeRows(count, width, words.length / width)
  for (const bin of used) counts[bin] = colour[bin] = lead[bin] = 0
  return { colours: Uint8Array.from(kept.flat()), rows }
}

/** How many runs a picture has. */
function findRuns(words: Int32Array, width: number): number {
  const size = words.length
  if (runs.ends.length < size) runs = { ends: new Int32Array(size), words: new Int32Array(size) }
  const { ends, words: colours } = runs
  let count = 0
  for (let start = 0; start < size; start += width) {
    let word = words[start] as number
    for (let at = start + 1; at <= start + width; at++) {
      if (at < start + width && words[at] === word) continue
      ends[count] = at
      colours[count++] = word
      word = words[at] as number
    }
  }
  return count
}

/** The bins that a picture uses, those with most pixels first. */
function countColours(count: number): number[] {
  const used: number[] = []
  const { ends, words } = runs
  let start = 0
  for (let run = 0; run < count; run++) {
    const word = words[run] as number
    const end = ends[run] as number
    const bin = binOf(word)
    if (counts[bin] === 0) used.push(bin)
    counts[bin] = (counts[bin] as number) + end - start
    vote(bin, word, end - start)
    start = end
  }
  return used.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
}

/** Boyer and Moore's majority vote: one pass, and a colour of more than half of the pixels always wins. */
function vote(bin: number, word: number, run: number): void {
  const ahead = (lead[bin] as number) + (colour[bin] === word ? run : -run)
  if (ahead < 0) colour[bin] = word
  lead[bin] = Math.abs(ahead)
}

type Rgb = [red: number, green: number, blue: number]

/** The colours that are kept, and for each colour, the most frequent first, the number of that which stands for it. */
function choose(colours: readonly Rgb[]): { kept: Rgb[]; numbers: Uint8Array } {
  const numbers = Uint8Array.from(colours, (_, rank) => Math.min(rank, most - 1))
  if (colours.length <= most) return { kept: [...colours], numbers }
  const kept = colours.slice(0, frequent)
  const far = new Float64Array(colours.length).fill(Number.POSITIVE_INFINITY) // from the nearest that is kept, squared
  for (let number = 0, furthest = frequent; number < most; number++) {
    const added = kept[number] ?? (colours[furthest] as Rgb)
    kept[number] = added
    furthest = frequent
    for (let rank = frequent; rank < colours.length; rank++) {
      const distance = squared(colours[rank] as Rgb, added)
      if (distance < (far[rank] as number)) [far[rank], numbers[rank]] = [distance, number]
      if ((far[rank] as number) > (far[furthest] as number)) furthest = rank
    }
  }
  return { kept, numbers }
}

function squared(a: Rgb, b: Rgb): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2
}

function writeRows(count: number, width: number, height: number): void {
  if (rows.length !== (width + 1) * height) rows = new Uint8Array((width + 1) * height)
  const { ends, words } = runs
  let [row, start] = [0, 0]
  for (let run = 0; run < count; run++) {
    const end = ends[run] as number
    const shift = row + 1 // so many filter bytes stand before; they are 0, none
    fill(numberOf[binOf(words[run] as number)] as number, start + shift, end + shift)
    start = end
    if (start % width === 0) row++
  }
}

const short = 24 // bytes up to which a loop is faster than a call

function fill(number: number, start: number, end: number): void {
  if (end - start > short) rows.fill(number, start, end)
  else for (let at = start; at < end; at++) rows[at] = number
}

/** Red stands in the lowest byte: the processors that we run on are little-endian, as all of today are. */
function channels(word: number): Rgb {
  return [word & 255, (word >>> 8) & 255, (word >>> 16) & 255]
}

function binOf(word: number): number {
  const drop = 8 - bits
  const [red, green, blue] = [word >>> drop, word >>> (8 + drop), word >>> (16 + drop)]
  return (red & mask) | ((green & mask) << bits) | ((blue & mask) << (2 * bits))
}
