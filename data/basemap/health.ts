/** How the latest tiles fared, newest last, and the verdict. */
export type Health = { recent: boolean[]; hasFailed: boolean }

export const healthy: Health = { recent: [], hasFailed: false }

const options = {
  window: 12, // tiles: about a phone's screen, so that a sick server is noticed on one screen and an old fault forgotten
  fewest: 3, // tiles before a verdict: one missing tile is no failure
  recovery: 3, // tiles in a row that end a failure
}

/** Notes a tile that arrived or not. Most of the latest must fail for a failure; a few in a row end it. */
export function noteTile({ recent, hasFailed }: Health, hasArrived: boolean): Health {
  const tiles = [...recent, hasArrived].slice(-options.window)
  const failures = tiles.filter((arrived) => !arrived).length
  if (!hasFailed) return { recent: tiles, hasFailed: tiles.length >= options.fewest && failures > tiles.length / 2 }
  const isWell = tiles.length >= options.recovery && tiles.slice(-options.recovery).every(Boolean)
  return isWell ? { recent: tiles.slice(-options.recovery), hasFailed: false } : { recent: tiles, hasFailed: true }
}

/** Notes that nothing has come for a long while: a server that hangs sends no errors. */
export function noteSilence(health: Health): Health {
  return { recent: [...health.recent, false].slice(-options.window), hasFailed: true }
}
