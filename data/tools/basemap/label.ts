import bboxClip from '@turf/bbox-clip'
import { polygon } from '@turf/helpers'
import polylabel from 'polylabel'

import type { BBox, Position } from '@/data/position'

import { signedArea } from './arcs'
import { grow } from './options'

/** Degrees around the region in which a neighbour's name should stand: where the map is looked at. */
const around = [3, 3] as const

const precision = 0.05 // degrees

/** Where a country's name has most room: the pole of inaccessibility of its largest part, of what is near the region. */
export function labelPosition(rings: Position[][], region: BBox): Position | undefined {
  const [largest] = [...rings].sort((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))
  if (!largest || largest.length < 4) return undefined
  const { type, coordinates } = bboxClip(polygon([largest]), grow(region, ...around)).geometry
  const near = (type === 'MultiPolygon' ? coordinates.flat() : coordinates) as Position[][]
  const part = near.find((ring) => ring.length >= 4) ?? largest
  const [lng = 0, lat = 0] = polylabel([part], precision)
  return [Math.round(lng * 10) / 10, Math.round(lat * 10) / 10]
}
