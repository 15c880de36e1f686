import {
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type ZoomAnimEvent,
} from 'leaflet'
import { drawBase } from '@/data/drawing/base'
import { projectionOf } from '@/data/drawing/frame'
import { svg } from '@/data/drawing/node'
import { drawOverlay, type Scene } from '@/data/drawing/scene'
import { toElement } from './elements'
import { cameraOfMap } from './latLng'
import { type Drawn, patch } from './patch'
import { adoptDrawing } from './takeover'

/** How much is drawn beyond the window, as a share of it: dragging shows it before the next drawing. */
const surplus = 0.6

type Place = { element: SVGElement; x: number; y: number }

/**
 * The scene as a Leaflet layer: the basemap below the streets, marks and halos above them. What is drawn is the
 * server's drawing, made by the same functions; while the map zooms the basemap is scaled and the marks move.
 */
export class SceneLayer extends Layer {
  #scene: Scene
  #base = toElement(svg('svg', { class: 'scene leaflet-zoom-animated', 'aria-hidden': 'true' }))
  #overlay = toElement(svg('svg', { class: 'scene leaflet-zoom-animated' }))
  #center: LatLng | null = null
  #zoom = 0
  #places: Place[] = []
  #frame = 0
  /** what the basemap was last drawn of */
  #outline: Scene['drawable'] = null
  /** the marks that stand there, if they were made here */
  #drawn: Drawn | null = null

  constructor(scene: Scene) {
    super()
    this.#scene = scene
  }

  override onAdd(map: LeafletMap): this {
    pane(map, 'basemap').append(this.#base)
    pane(map, 'events').append(this.#overlay)
    const adopted = adoptDrawing(cameraOfMap(map), this.#scene.landId)
    if (adopted) this.#show(map, adopted.base, adopted.overlay)
    else this.#draw()
    return this
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frame)
    this.#base.remove()
    this.#overlay.remove()
    return this
  }

  override getEvents(): { [name: string]: LeafletEventHandlerFn } {
    return {
      viewreset: () => this.#draw(),
      moveend: () => this.#draw(),
      resize: () => this.#draw(),
      zoom: () => this._map && this.#transform(this._map.getCenter(), this._map.getZoom()),
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent
        this.#transform(center, zoom)
      },
    }
  }

  /**
   * Shows another scene, with the next frame: the press that asked for it is answered first, and of several scenes in one
   * frame only the last is drawn. A change of the selection or the filters redraws the marks, not the basemap.
   */
  setScene(scene: Scene): void {
    this.#scene = scene
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#draw(true))
  }

  #draw(isSameWindow = false): void {
    const map = this._map
    if (!map) return
    cancelAnimationFrame(this.#frame)
    const size = map.getSize().multiplyBy(1 + surplus)
    const projection = projectionOf({ camera: cameraOfMap(map), width: size.x, height: size.y })
    const { drawable, landId } = this.#scene
    const node = drawOverlay(this.#scene, projection, null)
    const focused = this.#overlay.querySelector(':focus')?.getAttribute('data-key')
    this.#drawn = this.#drawn ? patch(this.#drawn, node) : { element: toElement(node), node }
    const isSameCamera = this.#center?.equals(map.getCenter()) && this.#zoom === map.getZoom()
    const isSameBase = isSameCamera && (!drawable || (isSameWindow && drawable === this.#outline))
    this.#show(map, isSameBase ? null : toElement(drawBase(drawable, projection, landId)), this.#drawn.element)
    this.#outline = drawable
    if (focused) this.#refocus(map, focused)
  }

  #show(map: LeafletMap, base: Element | null, overlay: Element): void {
    this.#center = map.getCenter()
    this.#zoom = map.getZoom()
    if (base) this.#base.replaceChildren(base)
    if (overlay.parentNode !== this.#overlay) this.#overlay.replaceChildren(overlay)
    this.#places = [...overlay.querySelectorAll<SVGElement>('.mark')].map(placeOf)
    this.#transform(this.#center, this.#zoom)
    map.fire('scenedrawn')
  }

  /** A mark that had the focus gets it back; where it merged into another, the map does. */
  #refocus(map: LeafletMap, key: string): void {
    const again = this.#overlay.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`)
    if (again) again.focus({ preventScroll: true })
    else map.getContainer().focus({ preventScroll: true })
  }

  /** Puts what was drawn for one camera where it belongs under another, as Leaflet's own renderer does. */
  #transform(center: LatLng, zoom: number): void {
    const map = this._map
    if (!map || !this.#center) return
    const origin = map._getNewPixelOrigin(center, zoom)
    const anchor = map.project(this.#center, zoom).subtract(origin)
    const scale = map.getZoomScale(zoom, this.#zoom)
    DomUtil.setTransform(this.#base as unknown as HTMLElement, anchor, scale)
    DomUtil.setTransform(this.#overlay as unknown as HTMLElement, anchor)
    this.#overlay.classList.toggle('zooming', scale !== 1)
    for (const { element, x, y } of this.#places) {
      element.style.transform = scale === 1 ? '' : `translate(${x * scale}px, ${y * scale}px)`
    }
  }
}

function placeOf(element: SVGElement): Place {
  const [x = 0, y = 0] = (element.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number)
  return { element, x, y }
}

function pane(map: LeafletMap, name: 'basemap' | 'events'): HTMLElement {
  return map.getPane(name) ?? map.createPane(name)
}
