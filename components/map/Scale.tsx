import { describeRadius } from '@/data/describe'
import type { Messages } from '@/data/messages'
import type { Camera } from '@/data/position'
import { scaleBar } from '@/data/scaleBar'

/** A scale bar of a round length at the camera's latitude. */
export function Scale({ camera, words }: { camera: Camera; words: Messages }) {
  const { metres, pixels } = scaleBar(camera)
  return (
    <div className="scale" role="img" aria-label={`${words.scale}: ${describeRadius(metres, words)}`}>
      {describeRadius(metres, words)}
      <svg width={pixels} height="6" aria-hidden="true">
        <path d={`M.6 0V5.4H${pixels - 0.6}V0`} />
      </svg>
    </div>
  )
}
