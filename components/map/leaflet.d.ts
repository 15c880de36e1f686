import 'leaflet'

// What Leaflet's own renderers use and @types/leaflet leaves out.
declare module 'leaflet' {
  interface Map {
    _getNewPixelOrigin(center: LatLng, zoom: number): Point
  }
  interface Layer {
    _map?: Map
  }
}
