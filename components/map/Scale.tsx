import { describeRadius } from '@/data/describe'
import { metresPerPixel } from '@/data/mercator'
import type { Messages } from '@/data/messages'
import type { Camera } from '@/data/position'

const widest = 130 // pixels

/** A scale bar of a round length at the camera's latitude. */
export function Scale({ camera, words }: { camera: Camera; words: Messages }) {
  const perPixel = metresPerPixel(camera.center[1], camera.zoom)
  const metres = roundDown(widest * perPixel)
  const width = Math.round(metres / perPixel)
  return (
    <div className="scale" role="img" aria-label={`${words.scale}: ${describeRadius(metres, words)}`}>
      {describeRadius(metres, words)}
      <svg width={width} height="6" aria-hidden="true">
        <path d={`M.6 0V5.4H${width - 0.6}V0`} />
      </svg>
    </div>
  )
}

/** The largest 1, 2 or 5 times a power of ten that is not larger. */
function roundDown(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres))
  return power * ([5, 2].find((step) => step * power <= metres) ?? 1)
}
