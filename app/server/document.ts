import { type Encoding, effort, encode } from './encoding'
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

/** A page made on demand, in the one encoding that its reader takes. */
export async function storeDocument(recorded: Recorded, encoding: Encoding, rules: DocumentRules): Promise<Stored> {
  const headers = documentHeaders(recorded, rules, recorded.status === 200)
  const body = await encode(recorded.body, encoding, effort.page)
  return { status: recorded.status, headers, etag: digest(recorded.body), bodies: { [encoding]: body } }
}
