import { type RefObject, useEffect, useState } from 'react'
import { graticuleLines } from '@/data/drawing/base'
import { projectionOf } from '@/data/drawing/frame'
import { round } from '@/data/drawing/node'
import type { Messages } from '@/data/messages'
import type { Camera } from '@/data/position'

type Props = { camera: Camera; mapWindow: RefObject<HTMLElement | null>; words: Messages }

const room = { left: 190, right: 300, bottom: 60, top: 240 } // pixels that scale, credits and controls take

/** The graticule's degrees along the bottom and right edge, so that an empty map still tells where it is. */
export function EdgeLabels({ camera, mapWindow, words }: Props) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  useEffect(
    function measureWindow() {
      const box = mapWindow.current
      if (!box) return
      const observer = new ResizeObserver(() => setSize({ width: box.clientWidth, height: box.clientHeight }))
      observer.observe(box)
      return function stopMeasuring() {
        observer.disconnect()
      }
    },
    [mapWindow],
  )
  if (!size) return null
  const { width, height } = size
  const { meridians, parallels } = graticuleLines(projectionOf({ camera, width, height }))
  return (
    <svg className="edges" width={width} height={height} aria-hidden="true">
      {meridians.map(({ lng, x }) => {
        const at = round(x + width / 2)
        return at > room.left && at < width - room.right ? (
          <text key={lng} x={at} y={height - 8}>
            {words.degrees(lng, 'lng')}
          </text>
        ) : null
      })}
      {parallels.map(({ lat, y }) => {
        const at = round(y + height / 2)
        return at > room.top && at < height - room.bottom ? (
          <text key={lat} className="edge-right" x={width - 8} y={at - 4}>
            {words.degrees(lat, 'lat')}
          </text>
        ) : null
      })}
    </svg>
  )
}
