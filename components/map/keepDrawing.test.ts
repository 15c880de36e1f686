import { expect, test, vi } from 'vitest'

import { type DrawingStore, drawingsKey } from './drawingStore'
import { keepDrawing } from './keepDrawing'

test('a drawing is made once for its id and found by it', () => {
  const draw = vi.fn(() => '<svg/>')
  keepDrawing('en/sample', draw)
  keepDrawing('en/sample', draw)
  expect(draw).toHaveBeenCalledOnce()
  const store = (globalThis as unknown as Record<symbol, DrawingStore>)[drawingsKey]
  expect(store?.get('en/sample')).toBe('<svg/>')
  expect(store?.get('en/other')).toBeUndefined()
})

test('of many drawings the oldest are forgotten', () => {
  for (let index = 0; index < 1_000; index++) keepDrawing(`view/${index}`, () => `${index}`)
  const store = (globalThis as unknown as Record<symbol, DrawingStore>)[drawingsKey]
  expect(store?.get('view/999')).toBe('999')
  expect(store?.get('view/0')).toBeUndefined()
})
