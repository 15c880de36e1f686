/**
 * Gives an element the focus once the next frame is drawn: before, the browser would lay out the page for it, and then
 * again for the frame. Returns how to leave it.
 */
export function focusOnceDrawn(element: HTMLElement | SVGElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(() => element.focus())
  })
  return function leaveFocus() {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
