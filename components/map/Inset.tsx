import { useEffect, useMemo, useRef } from 'react'
import { type DrawableOutline, drawBase } from '@/data/drawing/base'
import { projectionOf } from '@/data/drawing/frame'
import { fitCamera } from '@/data/fit'
import type { BBox, Camera } from '@/data/position'
import { toElement } from './elements'

const width = 164
const height = 124
const firstZoom = 10

type Props = { drawable: DrawableOutline | null; camera: Camera; region: BBox }

/** Where in the country one is: the region in small with the camera's place, from town zooms on. */
export function Inset({ drawable, camera, region }: Props) {
  const holder = useRef<SVGGElement>(null)
  const isShown = drawable !== null && camera.zoom >= firstZoom
  const projection = useMemo(() => overviewOf(region), [region])
  useEffect(
    function drawOverview() {
      if (isShown) holder.current?.replaceChildren(toElement(drawBase(drawable, projection, 'inset-land')))
    },
    [isShown, drawable, projection],
  )
  if (!isShown) return null
  const [x, y] = projection.fromPosition(camera.center)
  return (
    <svg className="inset" viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} aria-hidden="true">
      <g ref={holder} />
      <rect className="inset-here" x={x - 8} y={y - 6} width="16" height="12" />
    </svg>
  )
}

/** The region, let fill the inset: `fitCamera` leaves a margin that so small a map cannot afford. */
function overviewOf([west, south, east, north]: BBox) {
  const corners: [number, number][] = [
    [west, south],
    [east, north],
  ]
  const camera = fitCamera(corners, width * 1.5, height * 1.5) ?? { zoom: 2, center: [0, 0] }
  return projectionOf({ camera, width, height })
}
