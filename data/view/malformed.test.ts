import { describe, expect, test } from 'vitest'

import { defaultView, formatView, parseView, type View } from '../view'

function viewOf(query: string): View {
  return parseView(query).view
}

describe('what is not understood', () => {
  test.each([
    ['map=13/10.2360'],
    ['map=13//-68'],
    ['map=20/10/-68'],
    ['map=-1/10/-68'],
    ['map=13/85.2/-68'],
    ['map=13/10/-180.1'],
    ['map=NaN/NaN/NaN'],
    ['map=1e1/10/-68'],
    ['map=12abc/10/-68'],
    ['event=../../etc'],
    ['event=Paramacay'],
    ['from=2017-02-30'],
    ['from=2017-08-07T12:00:00'],
    ['from=2017-08-07T12:00Z'],
    ['from=1e999'],
    ['to=yesterday'],
    ['type=batles'],
    ['role=colonel'],
    ['status=Confirmed'],
    ['actor=a--b'],
    ['source=-'],
    ['precision=0'],
    ['precision=1e3'],
    ['precision=2000001'],
    ['precision=12.5'],
    ['near=10/-68'],
    ['near=91/-68/5'],
    ['near=10/-181/5'],
    ['near=10/-68/0'],
    ['near=10/-68/0.0004'],
    ['near=10/-68/20000.1'],
    ['near=10/-68/1e999'],
    ['base=__proto__'],
    ['step=1.5'],
    ['sort=size'],
  ])('%s is left out and told', (pair) => {
    const [key, value] = pair.split('=')
    expect(parseView(pair)).toEqual({ view: defaultView, malformed: [[key, value]] })
  })

  test('one bad item of a list drops only itself', () => {
    const { view: parsed, malformed } = parseView('type=battles,batles,,+riots,battles&status=disputed,sure')
    expect(parsed).toEqual({ ...defaultView, type: ['battles', 'riots'], status: ['disputed'] })
    expect(malformed).toEqual([
      ['type', 'batles'],
      ['status', 'sure'],
    ])
  })

  test('an end before the start is left out', () => {
    expect(parseView('from=2017-08-07&to=2017-08-06')).toEqual({
      view: { ...defaultView, from: '2017-08-07' },
      malformed: [['to', '2017-08-06']],
    })
    expect(parseView('from=2017-08-07T12:00&to=2017-08').malformed).toEqual([])
    expect(parseView('from=2017-08-07&to=2017-08-07').malformed).toEqual([])
  })

  test('quantities are capped', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `id-${i}`).join(',')
    const { view: parsed, malformed } = parseView(new URLSearchParams({ source: many }))
    expect(parsed.source).toHaveLength(100)
    expect(malformed).toEqual([['source', 'id-100']])
    const long = parseView(new URLSearchParams({ event: 'x'.repeat(5_000_000), q: '\u0301'.repeat(5_000_000) }))
    expect(long.malformed).toEqual([['event', `${'x'.repeat(79)}…`]])
    expect(long.view.q.length).toBeLessThanOrEqual(200)
    expect(parseView(`event=a&type=${'bad,'.repeat(99)}`).malformed).toHaveLength(20)
    expect(viewOf(`event=a&${'x'.repeat(5_000_000)}`).event).toBe('a')
    expect(parseView(`${'&a=1'.repeat(1_000_000)}&event=late`).view.event).toBeNull()
  })

  test('the longest view that can be written can be read', () => {
    const longIds = Array.from({ length: 100 }, (_, i) => `${'a'.repeat(115)}-${i}`)
    const [actor, place, thread, source] = [longIds, longIds, longIds, longIds]
    const pairs = Array.from({ length: 20 }, (): [string, string] => ['\ufffd'.repeat(64), '\ufffd'.repeat(256)])
    const longest = { ...defaultView, actor, place, thread, source, q: '\ufffd'.repeat(200), play: true, other: pairs }
    expect(viewOf(formatView(longest))).toEqual(longest)
  })

  test('no key reaches an object’s prototype', () => {
    expect(viewOf('__proto__=x&constructor=y').other).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(parseView(JSON.parse('{"__proto__":"x","event":"a"}')).view.event).toBe('a')
  })

  test('half a character never breaks an address', () => {
    expect(formatView({ ...defaultView, q: 'a\ud800b', other: [['\udc00', '\ud800']] })).toBe(
      'q=ab&%EF%BF%BD=%EF%BF%BD',
    )
    expect(viewOf(new URLSearchParams({ q: '😀'.repeat(300) }).toString()).q).toBe('😀'.repeat(100))
  })
})
