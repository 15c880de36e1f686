import { type DocumentRules, documentHeaders } from './document'
import { type Encoding, encode, isCompressible } from './encoding'
import { createKeep } from './keep'
import { withOrigin } from './origin'
import { digest, type Stored } from './stored'

/** All pages of a dataset in two languages, for one or two names of the site. */
const maxLocalBytes = 48 * 1024 * 1024

const effort = { br: 10, gzip: 9 } // once for each page and name: 130 ms, and a tenth smaller than with 9

/** A file of the build that names the site, as it is for one address of the site; kept. */
export type Local = (pathname: string, file: Stored, encoding: Encoding, origin: string) => Stored | Promise<Stored>

export function createLocal(rulesFor: (pathname: string) => DocumentRules, maxSize = maxLocalBytes): Local {
  const keep = createKeep(maxSize)
  return (pathname, file, encoding, origin) =>
    keep(`${origin} ${encoding} ${pathname}`, () => localize(file, encoding, origin, rulesFor(pathname)))
}

async function localize(file: Stored, encoding: Encoding, origin: string, rules: DocumentRules): Promise<Stored> {
  const { status, headers, bodies } = file
  const body = withOrigin(bodies.identity ?? Buffer.alloc(0), origin)
  const type = headers['content-type'] ?? ''
  const own = type.startsWith('text/html') ? documentHeaders({ status, headers, body }, rules, true) : headers
  const chosen = isCompressible(type) ? encoding : 'identity'
  return { status, headers: own, etag: digest(body), bodies: { [chosen]: await encode(body, chosen, effort) } }
}
