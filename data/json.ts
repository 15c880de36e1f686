/** A JSON value and where its text stands: `start` is its first character, `end` the one after its last. */
export type JsonNode = { start: number; end: number } & (
  | { kind: 'object'; members: JsonMember[] }
  | { kind: 'array'; items: JsonNode[] }
  | { kind: 'scalar' }
)

/** A member of an object; JSON.parse keeps only the last of equal keys, this keeps all. */
export type JsonMember = { key: string; start: number; value: JsonNode }

/** Text that is not JSON, and where it stops being so. */
export class JsonError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message)
  }
}

/** Deeper than any dataset; beyond it hostile input would exhaust the stack. */
const maxDepth = 100

const space = /[ \t\r\n]*/y
const string = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|\x7f|[\x80-\x9f])*"/uy
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/y

/** Reads the structure of a JSON text with the places of its values; throws JsonError at the first mistake. */
export function scanJson(text: string): JsonNode {
  const scanner = new Scanner(text)
  const node = scanner.value(0)
  scanner.skip()
  if (scanner.offset < text.length) throw new JsonError('there is more text after the end', scanner.offset)
  return node
}

/** Line and column of an offset, both from 1, as editors count them. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** The value of an object's member; of equal keys the last counts, as for JSON.parse. */
export function memberOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.findLast((member) => member.key === key)?.value : undefined
}

/** The items of an array, or none. */
export function itemsOf(node: JsonNode | undefined): JsonNode[] {
  return node?.kind === 'array' ? node.items : []
}

class Scanner {
  offset = 0

  constructor(private readonly text: string) {}

  value(depth: number): JsonNode {
    this.skip()
    if (depth > maxDepth) throw new JsonError('is nested too deeply', this.offset)
    const character = this.text[this.offset]
    if (character === '{') return this.object(depth)
    if (character === '[') return this.array(depth)
    const start = this.offset
    if (this.match(character === '"' ? string : scalar) === null) throw this.unexpected('a value')
    return { kind: 'scalar', start, end: this.offset }
  }

  skip(): void {
    this.match(space)
  }

  private object(depth: number): JsonNode {
    const start = this.offset
    const members: JsonMember[] = []
    this.sequence('}', () => members.push(this.member(depth)))
    return { kind: 'object', start, end: this.offset, members }
  }

  private array(depth: number): JsonNode {
    const start = this.offset
    const items: JsonNode[] = []
    this.sequence(']', () => items.push(this.value(depth + 1)))
    return { kind: 'array', start, end: this.offset, items }
  }

  private member(depth: number): JsonMember {
    this.skip()
    const start = this.offset
    const key = this.match(string)
    if (key === null) throw this.unexpected('a name in double quotes')
    this.skip()
    if (!this.take(':')) throw this.unexpected('a colon')
    return { key: JSON.parse(key), start, value: this.value(depth + 1) }
  }

  /** Reads items between the bracket at hand and `close`, which commas part; none may trail. */
  private sequence(close: string, readItem: () => void): void {
    this.offset += 1
    this.skip()
    if (this.take(close)) return
    do {
      readItem()
      this.skip()
    } while (this.take(','))
    if (!this.take(close)) throw this.unexpected(`a comma or ${close}`)
  }

  private take(character: string): boolean {
    const found = this.text[this.offset] === character
    if (found) this.offset += 1
    return found
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.offset
    const found = pattern.exec(this.text)?.[0] ?? null
    if (found !== null) this.offset += found.length
    return found
  }

  private unexpected(expected: string): JsonError {
    const character = this.text[this.offset]
    const found = character === undefined ? 'the file ends' : `${JSON.stringify(character)} stands`
    return new JsonError(`${found} where ${expected} belongs`, this.offset)
  }
}
