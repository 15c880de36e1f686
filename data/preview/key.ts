import { defaultView, formatView, type View, withCamera } from '../view'

/**
 * The view that a picture shows, in its one spelling: what changes only the page (base map, timeline, order) is left
 * out, and lists are sorted, for no filter depends on their order.
 */
export function previewView(view: View, dataset: { camera: string }): View {
  const { base, play, timeline, speed, window, loop, see, sort, away, other } = defaultView
  const sorted = <T extends string>(list: readonly T[]) => list.toSorted()
  const { actor, role, place, thread, source, status, type } = view
  const story = view.away || view.step === null ? { story: null, step: null } : {}
  return {
    ...(view.camera ? withCamera(view, view.camera, dataset) : view),
    ...{ base, play, timeline, speed, window, loop, see, sort, away, other },
    ...story,
    actor: sorted(actor),
    role: sorted(role),
    place: sorted(place),
    thread: sorted(thread),
    source: sorted(source),
    status: sorted(status),
    type: sorted(type),
  }
}

/** The query of a picture's address; the same for all views that it shows. */
export function previewQuery(view: View, dataset: { camera: string }): string {
  return formatView(previewView(view, dataset))
}
