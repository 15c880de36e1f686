import type { Attribution } from '@/data/basemap'

import type { Archive, BasemapSettings, Streets } from './settings'

/** What is drawn above the outline. */
export type Base = { kind: 'outline' } | { kind: 'streets'; streets: Streets } | { kind: 'archive'; archive: Archive }

/** The base that an address asks for; without one, or where there is no such base, the operator's best. */
export function chooseBase({ streets, archives }: BasemapSettings, base: string | null): Base {
  if (base === 'outline') return { kind: 'outline' }
  if (base === 'streets' && streets) return { kind: 'streets', streets }
  const archive = archives.find(({ id }) => id === base) ?? archives[0]
  if (archive) return { kind: 'archive', archive }
  return streets ? { kind: 'streets', streets } : { kind: 'outline' }
}

/** What lies above the outline at this zoom; null where nothing does. */
export function shownBase(settings: BasemapSettings, base: string | null, zoom: number): Streets | Archive | null {
  const chosen = chooseBase(settings, base)
  if (chosen.kind === 'outline') return null
  const above = chosen.kind === 'streets' ? chosen.streets : chosen.archive
  return zoom >= above.minZoom ? above : null
}

/** Whom to credit for what lies above the outline at this zoom; nobody where nothing of theirs is drawn. */
export function baseAttribution(settings: BasemapSettings, base: string | null, zoom: number): Attribution[] {
  return shownBase(settings, base, zoom)?.attribution ?? []
}
