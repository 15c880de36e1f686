import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'
import { type Mark, marksOf, type Scene } from '@/data/drawing/scene'
import { markKeys } from './markKeys'

/** What the map tells of its marks; `at` is where in the map's window, in pixels. */
export type MarkHandlers = {
  onSelect: (event: string) => void
  onCluster: (mark: Mark, at: { x: number; y: number }) => void
  onHover: (event: string | null) => void
  hovered: string | null
}

/** Clicks, keys and hovering on marks, listened to on the map as a whole: marks come and go with each drawing. */
export function useMarks(map: LeafletMap, scene: Scene, { onSelect, onCluster, onHover, hovered }: MarkHandlers): void {
  useEffect(
    function listenToMarks() {
      const container = map.getContainer()
      const open = (element: Element) => {
        const key = element.getAttribute('data-key')
        const mark = marksOf(scene, map.getZoom()).marks.find((candidate) => candidate.key === key)
        if (!mark) return
        const only = mark.cluster.count === 1 ? scene.events[mark.cluster.first] : undefined
        if (only) onSelect(only.id)
        else onCluster(mark, middleOf(element, container))
      }
      const click = (event: MouseEvent) => {
        const element = markAt(event)
        if (!element || event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        open(element)
      }
      const hover = (event: MouseEvent) => {
        const key = markAt(event)?.getAttribute('data-key') ?? null
        onHover(key !== null && !key.includes('+') ? key : null)
      }
      const keys = (event: KeyboardEvent) => markKeys(map, event, open)
      container.addEventListener('click', click)
      container.addEventListener('mouseover', hover)
      container.addEventListener('keydown', keys)
      return function leaveMarks() {
        container.removeEventListener('click', click)
        container.removeEventListener('mouseover', hover)
        container.removeEventListener('keydown', keys)
      }
    },
    [map, scene, onSelect, onCluster, onHover],
  )
  useEffect(
    function lightUpMark() {
      const light = () => {
        const mark = hovered === null ? undefined : findMark(scene, map.getZoom(), hovered)
        for (const element of map.getContainer().querySelectorAll('.mark[data-key]')) {
          element.classList.toggle('lit', element.getAttribute('data-key') === mark?.key)
        }
      }
      light()
      map.on('scenedrawn', light)
      return function stopLighting() {
        map.off('scenedrawn', light)
      }
    },
    [map, scene, hovered],
  )
}

/** The mark that stands for an event at a zoom. */
function findMark(scene: Scene, zoom: number, event: string): Mark | undefined {
  const index = scene.events.findIndex(({ id }) => id === event)
  return marksOf(scene, zoom).marks.find(({ members }) => members.includes(index))
}

function markAt({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('.mark[data-key]') : null
}

function middleOf(element: Element, container: Element): { x: number; y: number } {
  const [box, frame] = [element.getBoundingClientRect(), container.getBoundingClientRect()]
  return { x: box.left + box.width / 2 - frame.left, y: box.top + box.height / 2 - frame.top }
}
