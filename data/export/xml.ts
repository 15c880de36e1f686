/** What XML 1.0 cannot hold, not even escaped: most control characters, half surrogate pairs, U+FFFE and U+FFFF. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text for the inside of an element or of a quoted attribute, in XML as in HTML. */
export function escapeXml(text: string): string {
  return text.replace(illegal, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** Attributes by name; null leaves one out. */
type Attributes = Record<string, string | null>

/** An element with a text in it, escaped; '' where there is no text. */
export function element(name: string, text: string | number | null, attributes: Attributes = {}): string {
  return text === null ? '' : `<${name}${formatAttributes(attributes)}>${escapeXml(String(text))}</${name}>`
}

/** An element without content. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${formatAttributes(attributes)}/>`
}

/** An element around others, which are XML already. */
export function wrap(name: string, inner: readonly string[], attributes: Attributes = {}): string {
  return `<${name}${formatAttributes(attributes)}>${inner.join('')}</${name}>`
}

function formatAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('')
}
