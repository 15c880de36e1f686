import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { loadDataset } from './load'
import { nationalTotals, plainFigure, type Total } from './totals'
import { chartSizes, layoutTotals, lettersOf } from './totalsChart'

const loaded = loadDataset('venezuela-2017')

describe('a plain figure', () => {
  test.each([
    ['49', 49],
    ['6,729', 6729],
    ['6.729', 6729],
    ['1,234,567', 1_234_567],
    ['66, looting left out', null],
    ['about 100', null],
    ['2.5', null],
    ['6,27', null],
    ['', null],
    ['109–112', null],
  ])('%j is %j', (text, figure) => {
    expect(plainFigure(text)).toBe(figure)
  })
})

describe('national totals', () => {
  test('keep every number with its speaker, date and source, in order of time', () => {
    const totals = nationalTotals(loaded, 'en').flatMap(({ totals }) => totals)
    expect(totals).toHaveLength(loaded.dataset.national_totals.length)
    for (const { by, value, source, date } of totals) {
      const written = loaded.dataset.national_totals.find((total) => total.by.en === by && total.value.en === value)
      expect(written).toMatchObject({ source, as_of: date })
    }
    for (const { totals } of nationalTotals(loaded, 'es')) {
      expect(totals.map(({ day }) => day)).toEqual(totals.map(({ day }) => day).sort((a, b) => a - b))
    }
  })

  test('both languages have the same figures', () => {
    const figures = (locale: 'en' | 'es') =>
      nationalTotals(loaded, locale).map(({ totals }) => totals.map(({ figure }) => figure))
    expect(figures('en')).toEqual(figures('es'))
  })
})

const total = (by: string, figure: number | null, day: number): Total => ({
  by,
  value: String(figure),
  figure,
  day,
  date: '',
  when: '',
  source: '',
})

describe('the chart', () => {
  test('the deaths are drawn, a line for who counted twice', () => {
    const [deaths] = nationalTotals(loaded, 'en')
    const chart = layoutTotals(deaths?.totals ?? [], chartSizes.narrow)
    expect(chart?.dots).toHaveLength(deaths?.totals.filter(({ figure }) => figure !== null).length ?? -1)
    expect(chart?.lines.map(({ letter }) => letter)).toEqual([
      lettersOf(deaths?.totals ?? []).get('Public Prosecutor’s Office'),
    ])
  })

  test.each(['wide', 'narrow'] as const)('no label of the deaths lies on another or on a dot, %s', (size) => {
    const [deaths] = nationalTotals(loaded, 'en')
    const dots = layoutTotals(deaths?.totals ?? [], chartSizes[size])?.dots ?? []
    const width = 34 // pixels, of three digits and a letter
    const boxes = dots.map(({ label: { x, y, anchor } }) => ({
      left: x - { start: 0, middle: width / 2, end: width }[anchor],
      y,
    }))
    boxes.forEach(({ left, y }, index) => {
      const others = boxes.filter((box, at) => at !== index && Math.abs(box.left - left) < width)
      expect(others.filter((box) => Math.abs(box.y - y) < 11)).toEqual([])
      expect(dots.filter((dot) => dot.x > left && dot.x < left + width && dot.y > y - 9 && dot.y < y)).toEqual([])
    })
  })

  test('one day alone, and words alone, make no chart', () => {
    expect(layoutTotals([], chartSizes.narrow)).toBeNull()
    expect(layoutTotals([total('a', 1, 5), total('b', 2, 5)], chartSizes.narrow)).toBeNull()
    expect(layoutTotals([total('a', 1, 5), total('b', null, 9)], chartSizes.narrow)).toBeNull()
  })

  test('more is higher, later is further right, and all of it is inside', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.nat(100_000)), fc.integer({ min: 17_000, max: 18_000 })),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, (tuples) => {
        const totals = tuples.map(([by, figure, day]) => total(by, figure, day)).sort((a, b) => a.day - b.day)
        const chart = layoutTotals(totals, chartSizes.narrow)
        if (!chart) return
        const drawn = totals.filter(({ figure }) => figure !== null)
        chart.dots.forEach((dot, index) => {
          expect(dot.x >= 0 && dot.x <= chart.width && dot.y >= 0 && dot.y <= chart.plot.bottom).toBe(true)
          const next = chart.dots[index + 1]
          if (!next) return
          expect(next.x >= dot.x).toBe(true)
          const [figure, after] = [drawn[index]?.figure ?? 0, drawn[index + 1]?.figure ?? 0]
          if (after > figure) expect(next.y <= dot.y).toBe(true)
        })
      }),
    )
  })
})
