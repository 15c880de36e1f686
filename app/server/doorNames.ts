/** The ways out for programs, by the first part of their paths. */
export const doorNames = ['api', 'download', 'feed', 'oembed'] as const

export type DoorName = (typeof doorNames)[number]

/** The door that a path leads to. */
export function findDoor(pathname: string): DoorName | null {
  const [, first] = pathname.split('/')
  return doorNames.find((name) => name === first) ?? null
}
