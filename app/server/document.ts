import { type Encoding, effort, encode } from './encoding'
import { withOrigin } from './origin'
import { documentPolicy, type HeaderFields } from './policy'
import { digest, type Recorded, revalidated, type Stored } from './stored'

/** What a page of ours may do beyond the page itself: show images of these hosts, stand in another site's frame. */
export type DocumentRules = { imageHosts: readonly string[]; embeddable: boolean }

/** The same address answers Next's client with the page's data instead of the page. */
export const documentVary = 'RSC, Accept-Encoding'

/** The headers of a page: what Next said that a browser needs, the policy of exactly this page, and how to keep it. */
export function documentHeaders({ headers, body }: Recorded, rules: DocumentRules, keep: boolean): HeaderFields {
  const link = headers.link
  return {
    'content-type': 'text/html; charset=utf-8',
    ...(link ? { link: String(link) } : {}),
    ...(headers.location ? { location: String(headers.location) } : {}),
    'content-security-policy': documentPolicy(body.toString('utf8'), rules.imageHosts, rules.embeddable),
    ...(rules.embeddable ? {} : { 'x-frame-options': 'DENY' }),
    'cache-control': keep ? revalidated : 'no-store',
    vary: documentVary,
  }
}

/** A page made on demand, in the one encoding that its reader takes, for the address that the reader has of the site. */
export async function storeDocument(
  { status, headers, body }: Recorded,
  encoding: Encoding,
  rules: DocumentRules,
  origin: string,
): Promise<Stored> {
  const local = withOrigin(body, origin)
  const own = documentHeaders({ status, headers, body: local }, rules, status === 200)
  return {
    status,
    headers: own,
    etag: digest(local),
    bodies: { [encoding]: await encode(local, encoding, effort.page) },
  }
}
