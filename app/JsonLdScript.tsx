import { type JsonLd, toScriptText } from '@/data/jsonLd'

/** What a page is, for programs. A block of data: browsers never run it, so the policy does not name it. */
export function JsonLdScript({ value }: { value: JsonLd }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every `<` escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptText(value) }} />
}
