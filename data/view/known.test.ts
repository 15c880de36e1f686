import { describe, expect, test } from 'vitest'

import { defaultView, leaveOutUnknown, parseView, type View } from '../view'

function viewOf(query: string): View {
  return parseView(query).view
}

describe('ids that the dataset lacks', () => {
  test('are left out and told, the rest of the view stays', () => {
    const known = { event: new Set(['a']), place: new Map([['fort', 1]]), thread: new Set<string>() }
    const { view: kept, malformed } = leaveOutUnknown(viewOf('event=b&place=fort,moon&thread=x&source=any&q=y'), known)
    expect(kept).toEqual({ ...defaultView, place: ['fort'], source: ['any'], q: 'y' })
    expect(malformed).toEqual([
      ['event', 'b'],
      ['place', 'moon'],
      ['thread', 'x'],
    ])
  })

  test('nothing is told where all are known', () => {
    const original = viewOf('event=a&actor=b,c&base=streets')
    const known = { event: new Set(['a']), actor: new Set(['b', 'c']), base: new Set(['streets']) }
    expect(leaveOutUnknown(original, known)).toEqual({ view: original, malformed: [] })
  })
})
