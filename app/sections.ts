import type { TopSections } from '@/components/ui/TopLinks'
import { loadDataset } from '@/data/load'
import type { Locale } from '@/data/locale'
import { compareHref, explorerHref } from '@/data/paths'
import { outlineStories } from '@/data/story'
import { defaultView } from '@/data/view'

/** The top bar's ways into a dataset, for pages beside the map; `here` is the one that the page is. */
export function topSections(locale: Locale, dataset: string, here?: keyof TopSections): TopSections {
  const loaded = loadDataset(dataset)
  const [story] = outlineStories(loaded, locale)
  const view = story && { ...defaultView, story: story.id, step: story.steps[0]?.id ?? null }
  const hasTable = loaded.dataset.compare.length > 0
  return {
    ...(view && { story: { href: explorerHref(locale, dataset, view), isCurrent: here === 'story' } }),
    ...(hasTable && { compare: { href: compareHref(locale, dataset), isCurrent: here === 'compare' } }),
  }
}
