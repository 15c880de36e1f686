import { bboxOf } from './bboxOf'
import { type Chunks, type Export, eventAddress, exportEvents, exportFeatures, viewAddress } from './export'

/**
 * The events as a FeatureCollection (RFC 7946): WGS 84 without `crs`, longitude first, seven decimals, a bbox around what
 * has a point. Licence, authors and the view's address are foreign members (6.1). A feature is a line.
 */
export function* geojsonChunks(asked: Export): Chunks {
  const { dataset } = asked.loaded
  const head = {
    type: 'FeatureCollection',
    name: dataset.id, // GDAL's name for the layer
    title: dataset.title[asked.locale],
    version: dataset.version,
    language: asked.locale,
    licence: dataset.licence,
    authors: dataset.authors,
    view: viewAddress(asked),
    ...boxOf(asked),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`
  let separator = '\n'
  for (const feature of exportFeatures(asked)) {
    const properties = { ...feature.properties, url: eventAddress(asked, feature.id) }
    yield separator + JSON.stringify({ ...feature, properties })
    separator = ',\n'
  }
  yield '\n]}\n'
}

function boxOf(asked: Export) {
  const bbox = bboxOf(exportEvents(asked).flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : [])))
  return bbox ? { bbox } : {}
}
