import { type Health, healthy, noteSilence, noteTile } from '@/data/basemap/health'

/** What is told about each wanted tile; a tile is whatever stands for it, the same in all three calls. */
export type TileWatch = {
  want(tile: object): void
  note(tile: object, hasArrived: boolean): void
  /** no longer wanted, as after a zoom; neither good nor bad */
  forget(tile: object): void
  stop(): void
}

/** Milliseconds without any tile while some are wanted, after which a server is taken to hang. */
const patience = 6000

/** Tells once when most tiles begin to fail, or none comes, and once when they come again. */
export function watchTiles(onFailure: (hasFailed: boolean) => void): TileWatch {
  const wanted = new Set<object>()
  let health: Health = healthy
  let timer: ReturnType<typeof setTimeout> | undefined
  const judge = (next: Health) => {
    const isNews = next.hasFailed !== health.hasFailed
    health = next
    if (isNews) onFailure(next.hasFailed)
  }
  const rest = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const forget = (tile: object) => {
    wanted.delete(tile)
    if (wanted.size === 0) rest()
  }
  return {
    want(tile) {
      wanted.add(tile)
      timer ??= setTimeout(() => judge(noteSilence(health)), patience)
    },
    note(tile, hasArrived) {
      forget(tile)
      if (hasArrived) rest() // one straggler is no failure: the wait begins again with the next tile wanted
      judge(noteTile(health, hasArrived))
    },
    forget,
    stop() {
      wanted.clear()
      rest()
    },
  }
}
