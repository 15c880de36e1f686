import type { TopSections } from '@/components/ui/TopLinks'
import type { ExplorerData } from '@/data/explorer'
import { compareHref, downloadHref, explorerHref } from '@/data/paths'
import { viewAtStep } from '@/data/story'
import type { ExplorerState } from './useExplorer'

/** The top bar's ways from the map: into the story without leaving it, and to the comparison. */
export function sectionsOf(data: ExplorerData, { view, story: { place, go }, setSharing }: ExplorerState): TopSections {
  const outline = place?.story ?? data.stories[0]
  const index = place?.index ?? 0
  const step = outline && viewAtStep(outline, index, view)
  return {
    ...(step && {
      story: {
        href: explorerHref(data.locale, data.id, step),
        isCurrent: place !== null,
        onFollow: () => go(index),
      },
    }),
    ...(data.questions > 0 && { compare: { href: compareHref(data.locale, data.id) } }),
    download: {
      href: downloadHref(data.locale, data.id, 'geojson', view), // without JavaScript
      onFollow: () => setSharing('download'),
    },
  }
}
