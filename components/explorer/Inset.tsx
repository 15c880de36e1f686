import { useMemo } from 'react'
import { type DrawableOutline, drawBase } from '@/data/drawing/base'
import { projectionOf } from '@/data/drawing/frame'
import { toMarkup } from '@/data/drawing/node'
import { fitCamera } from '@/data/fit'
import type { BBox, Camera } from '@/data/position'

const width = 164
const height = 124
const firstZoom = 10

type Props = { drawable: DrawableOutline | null; camera: Camera; region: BBox }

/** Where in the country one is: the region in small with the camera's place, from town zooms on. */
export function Inset({ drawable, camera, region: [west, south, east, north] }: Props) {
  const isClose = camera.zoom >= firstZoom
  const projection = useMemo(() => {
    const overview = fitCamera(
      [
        [west, south],
        [east, north],
      ],
      width * 1.3,
      height * 1.3,
    )
    return overview && projectionOf({ camera: overview, width, height })
  }, [west, south, east, north])
  const markup = useMemo(
    () => (isClose && drawable && projection ? toMarkup(drawBase(drawable, projection)) : ''),
    [isClose, drawable, projection],
  )
  if (markup === '' || !projection) return null
  const [x, y] = projection.fromPosition(camera.center)
  return (
    <svg className="inset" viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} aria-hidden="true">
      <g dangerouslySetInnerHTML={{ __html: markup }} />
      <rect className="inset-here" x={x - 8} y={y - 6} width="16" height="12" />
    </svg>
  )
}
