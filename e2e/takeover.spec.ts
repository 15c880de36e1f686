import type { Page } from '@playwright/test'

import { parseCamera } from '@/data/view'
import { expect, mapOf, test, viewHref } from './fixtures'

type Place = { key: string; x: number; y: number }

const windows = [
  { width: 360, height: 740 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
]

const cameras = [null, '13/10.2360/-68.0170', '10.5/10.3000/-67.5000']

/** Where the marks stand in the window, by their middles; marks outside the map's box are left out. */
async function placesOf(page: Page, selector: string): Promise<Place[]> {
  return page.locator('section.map').evaluate((map, within) => {
    const frame = map.getBoundingClientRect()
    return [...map.querySelectorAll(`${within} .mark[data-key]`)]
      .map((mark) => {
        const box = (mark.querySelector('.target') ?? mark).getBoundingClientRect()
        return { key: mark.getAttribute('data-key') ?? '', x: box.x + box.width / 2, y: box.y + box.height / 2 }
      })
      .filter(({ x, y }) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom)
      .sort((a, b) => a.key.localeCompare(b.key))
  }, selector)
}

for (const viewport of windows) {
  test(`no mark moves when the live map takes over, ${viewport.width} × ${viewport.height}`, async ({
    openProfile,
  }) => {
    // The same window with the scripts held back: what a reader sees first.
    const before = await openProfile({ viewport })
    await before.route('**/_next/static/chunks/**/*.js', (route) => route.abort())
    const after = await openProfile({ viewport })
    for (const camera of cameras) {
      const href = viewHref({ camera: camera === null ? null : parseCamera(camera) })
      await before.goto(href)
      const drawn = await placesOf(before, '.drawing')
      expect(drawn.length).toBeGreaterThan(0)
      await after.goto(href)
      await expect(mapOf(after)).toBeVisible()
      const live = await placesOf(after, '.leaflet')
      expect(live.map(({ key }) => key)).toEqual(drawn.map(({ key }) => key))
      for (const [index, place] of live.entries()) {
        expect(Math.abs(place.x - (drawn[index]?.x ?? 0)), place.key).toBeLessThanOrEqual(1)
        expect(Math.abs(place.y - (drawn[index]?.y ?? 0)), place.key).toBeLessThanOrEqual(1)
      }
    }
  })
}

test.use({ provoked: /ERR_FAILED/ }) // the scripts that are held back
