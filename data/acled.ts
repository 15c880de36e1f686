/**
 * Event types, sub-types, disorder types and actor roles as ACLED spells them, with the slugs that addresses use.
 * Source: ACLED Codebook (2023 onward), acleddata.com; the order is that of cluster segments and legends.
 */
export const eventTypes = [
  {
    name: 'Battles',
    slug: 'battles',
    subTypes: ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
  },
  {
    name: 'Explosions/Remote violence',
    slug: 'explosions',
    subTypes: [
      'Air/drone strike',
      'Chemical weapon',
      'Grenade',
      'Remote explosive/landmine/IED',
      'Shelling/artillery/missile attack',
      'Suicide bomb',
    ],
  },
  {
    name: 'Violence against civilians',
    slug: 'vac',
    subTypes: ['Abduction/forced disappearance', 'Attack', 'Sexual violence'],
  },
  { name: 'Riots', slug: 'riots', subTypes: ['Mob violence', 'Violent demonstration'] },
  {
    name: 'Protests',
    slug: 'protests',
    subTypes: ['Excessive force against protesters', 'Peaceful protest', 'Protest with intervention'],
  },
  {
    name: 'Strategic developments',
    slug: 'strategic',
    subTypes: [
      'Agreement',
      'Arrests',
      'Change to group/activity',
      'Disrupted weapons use',
      'Headquarters or base established',
      'Looting/property destruction',
      'Non-violent transfer of territory',
      'Other',
    ],
  },
] as const

export type EventType = (typeof eventTypes)[number]['name']
export type EventTypeSlug = (typeof eventTypes)[number]['slug']
export type SubEventType = (typeof eventTypes)[number]['subTypes'][number]

export const disorderTypes = [
  'Political violence',
  'Demonstrations',
  'Strategic developments',
  'Political violence; Demonstrations',
] as const

export type DisorderType = (typeof disorderTypes)[number]

/** ACLED's `inter`: in what capacity an actor took part. */
export const roles = [
  { name: 'State forces', slug: 'state-forces' },
  { name: 'Rebel group', slug: 'rebel-group' },
  { name: 'Political militia', slug: 'political-militia' },
  { name: 'Identity militia', slug: 'identity-militia' },
  { name: 'Rioters', slug: 'rioters' },
  { name: 'Protesters', slug: 'protesters' },
  { name: 'Civilians', slug: 'civilians' },
  { name: 'External/Other forces', slug: 'external-other-forces' },
] as const

export type Role = (typeof roles)[number]['name']

export const verifications = ['confirmed', 'reported', 'disputed'] as const

export type Verification = (typeof verifications)[number]

/** Place in `eventTypes`, the number that the engine's columns hold. */
export function typeIndex(type: EventType): number {
  return eventTypes.findIndex(({ name }) => name === type)
}

const slugs = Object.fromEntries(eventTypes.map(({ name, slug }) => [name, slug])) as Record<EventType, EventTypeSlug>

/** The slug of a type: its address value, its colour's and its mark's name. */
export function typeSlug(type: EventType): EventTypeSlug {
  return slugs[type]
}

/** ‘Protest with intervention’ → `protest-with-intervention`; never a type's slug. */
export function slugify(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
