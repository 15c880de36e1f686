// Runs in the page before anything of its own: notes at which frame its parts were painted, and when the map was ready.
// Plain JavaScript, because what tsx makes of TypeScript calls helpers that a page does not have.
window.times = {}

const parts = { list: '.list li, main h1', drawing: '[data-drawing]' }
const noticed = new Set()

function isShown(selector) {
  return (document.querySelector(selector)?.getBoundingClientRect().height ?? 0) > 0
}

function look() {
  for (const [name, selector] of Object.entries(parts)) {
    if (noticed.has(name) || !isShown(selector)) continue
    noticed.add(name)
    requestAnimationFrame(() => {
      window.times[name] = performance.now() // seen in the frame before, so it is on the screen now
    })
  }
  const mark = performance.getEntriesByName('map-ready')[0]
  if (mark) window.times.map ??= mark.startTime
  requestAnimationFrame(look)
}

requestAnimationFrame(look)
