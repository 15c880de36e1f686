import { type EmbedOptions, embedHref, parseEmbed, withoutEmbedKeys } from '@/data/embed'
import { readView } from '@/data/explorer'
import type { Addressing } from './useView'

/** An embed's address: the view, and beside it the options, which no link out of the embed takes along. */
export function embedAddressing(options: EmbedOptions): Addressing {
  return {
    read(query, data, file) {
      const { view, malformed, unknown } = readView(query, data, file)
      return { view: withoutEmbedKeys(view), malformed: [...malformed, ...parseEmbed(query).malformed], unknown }
    },
    hrefOf: (locale, dataset, view) => embedHref(locale, dataset, view, options),
    canPush: () => window.parent === window, // a frame's steps would stand between the reader and the article's Back
  }
}
