import type { Attribution } from '@/data/basemap'

const markdownLink = /\[([^\]]*)\]\(\s*(https?:\/\/[^\s)]+)\s*\)/g
const htmlLink = /<a\b[^>]*?\bhref\s*=\s*["']?\s*(https?:\/\/[^"'\s>]+)[^>]*>([\s\S]*?)<\/a\s*>/gi

/** An operator's credit: plain text, links as `[text](https://…)`. What looks like HTML stays text. */
export function parseAttribution(text: string): Attribution[] {
  return splitLinks(text, markdownLink, ([, label = '', href = '']) => ({ text: label, href }))
}

/** The credit inside a PMTiles archive, which is HTML by custom: its words and its links, nothing else. */
export function parseHtmlAttribution(html: string): Attribution[] {
  const parts = splitLinks(html, htmlLink, ([, href = '', label = '']) => ({ text: label, href: unescapeText(href) }))
  return parts
    .map(({ text, ...link }) => ({ text: tidy(unescapeText(text.replace(/<[^>]*>/g, ' '))), ...link }))
    .filter(({ text }) => text !== '')
}

function splitLinks(text: string, link: RegExp, read: (match: RegExpMatchArray) => Attribution): Attribution[] {
  const parts: Attribution[] = []
  let end = 0
  for (const match of text.matchAll(link)) {
    parts.push({ text: text.slice(end, match.index) }, read(match))
    end = match.index + match[0].length
  }
  parts.push({ text: text.slice(end) })
  return parts.map(({ text, ...rest }) => ({ text: tidy(text), ...rest })).filter(({ text }) => text !== '')
}

/** One space between words, and none of the commas and bars that stood between links. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;|·]+|[\s,;|·]+$/g, '')
    .slice(0, 300)
}

const entities: Record<string, string> = {
  copy: '©',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  '#169': '©',
}

function unescapeText(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => entities[name.toLowerCase()] ?? entity)
}
