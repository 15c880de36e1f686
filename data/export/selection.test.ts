import { describe, expect, test } from 'vitest'

import { loadDataset } from '../load'
import { describeProblem, readSelection } from './selection'

const loaded = loadDataset('venezuela-2017')
const read = (query: string) => readSelection(new URLSearchParams(query), loaded)

describe('the filters of a page’s query', () => {
  test('are read by the page’s codec; how the page shows them does not count', () => {
    const { view, problems } = read('type=battles&place=carabobo&map=nonsense&event=none&utm_source=x&q=')
    expect(problems).toEqual([])
    expect(view).toMatchObject({ type: ['battles'], place: ['carabobo'], camera: null, event: null, other: [] })
  })

  test.each([
    ['type=batles', 'type', 'batles'],
    ['type=battles,batles', 'type', 'batles'],
    ['from=2017-02-30', 'from', '2017-02-30'],
    ['from=2017-08-07&to=2017-08-06', 'to', '2017-08-06'],
    ['status=maybe', 'status', 'maybe'],
    ['precision=-1', 'precision', '-1'],
    ['near=1', 'near', '1'],
    ['role=kings', 'role', 'kings'],
    ['place=nowhere', 'place', 'nowhere'],
    ['place=constructor', 'place', 'constructor'],
    ['thread=none', 'thread', 'none'],
    ['actor=nobody', 'actor', 'nobody'],
    ['source=none', 'source', 'none'],
    ['type=battles&type=riots', 'type', 'battles, riots'],
    ['see&map=13/10.2360/-68.0170', 'see', ''],
  ])('%s is a problem that has a cure', (query, key, value) => {
    const { problems } = read(query)
    expect(problems).toEqual([
      { key, value, problem: expect.any(String), cure: expect.stringMatching(/^(?:write|leave)/) },
    ])
  })

  test('a problem is told in a sentence', () => {
    expect(describeProblem(read('status=maybe').problems[0] as never)).toBe(
      '“status=maybe” is not understood: write some of confirmed,reported,disputed.',
    )
  })
})
