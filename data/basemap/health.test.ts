import { expect, test } from 'vitest'

import { type Health, healthy, noteSilence, noteTile } from './health'

const note = (tiles: string, health: Health = healthy) =>
  [...tiles].reduce((state, tile) => noteTile(state, tile === '+'), health)

test.each([
  ['', false],
  ['--', false], // too few to tell
  ['---', true],
  ['+-', false],
  ['+-+-', false],
  ['++++++--++--', false],
  ['+--', true],
])('after %s it has failed: %s', (tiles, hasFailed) => {
  expect(note(tiles).hasFailed).toBe(hasFailed)
})

test('a failure ends with three good tiles, and is then forgotten', () => {
  const failed = note('---')
  expect(note('++', failed).hasFailed).toBe(true)
  expect(note('++-++', failed).hasFailed).toBe(true)
  expect(note('+++', failed).hasFailed).toBe(false)
  expect(note('+++-', failed).hasFailed).toBe(false)
})

test('silence is a failure at once', () => {
  expect(noteSilence(note('++++++')).hasFailed).toBe(true)
})
