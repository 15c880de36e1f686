/** Longitude before latitude, WGS 84 degrees, as in GeoJSON (RFC 7946, 3.1.1). */
export type Position = [lng: number, lat: number]

/** `[west, south, east, north]` in degrees; west > east means that the box crosses 180° (RFC 7946, 5.2). */
export type BBox = [west: number, south: number, east: number, north: number]

/** What the map shows: the zoom of the 256-pixel web map grid and the position in the middle. */
export type Camera = { zoom: number; center: Position }
