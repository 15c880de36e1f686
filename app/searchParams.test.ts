import { expect, test } from 'vitest'

import { parseView } from '@/data/view'

import { toQuery } from './searchParams'

test('the query is written as the codec reads it', () => {
  expect(toQuery({ type: 'battles,riots', q: 'a&b=c é' })).toBe('type=battles%2Criots&q=a%26b%3Dc+%C3%A9')
  expect(parseView(toQuery({ type: 'battles,riots', q: 'a&b' })).view).toMatchObject({
    type: ['battles', 'riots'],
    q: 'a&b',
  })
})

test('of a repeated key the first value counts', () => {
  expect(toQuery({ q: ['first', 'second'], event: [] })).toBe('q=first')
})

test('a key without a value is left out', () => {
  expect(toQuery({ q: undefined, play: '' })).toBe('play=')
})
