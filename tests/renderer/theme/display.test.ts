import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDisplay, rowPixels, withinZoom, ZOOM } from '../../../renderer/theme/display.ts'

it('takes what was kept, part by part, and the usual for what cannot be read', () => {
  expect(readDisplay({ theme: 'dark', zoom: 120, rows: 'airy' })).toEqual({ theme: 'dark', zoom: 120, rows: 'airy' })
  expect(readDisplay({ theme: 'pink', zoom: '120', rows: 'tight' })).toEqual({
    theme: 'system',
    zoom: 100,
    rows: 'tight',
  })
  for (const kept of [null, 'dark', 3, []]) {
    expect(readDisplay(kept)).toEqual({ theme: 'system', zoom: 100, rows: 'normal' })
  }
})

it('keeps the size of the text between 80 and 150 % in steps of ten', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (percent) => {
      const zoom = withinZoom(percent)
      expect(zoom).toBeGreaterThanOrEqual(80)
      expect(zoom).toBeLessThanOrEqual(150)
      expect(zoom % ZOOM.step).toBe(0)
    }),
  )
})

it('draws rows of 26, 30 and 36 pixels, larger with the text', () => {
  const at = (zoom: number) =>
    (['tight', 'normal', 'airy'] as const).map((rows) => rowPixels({ theme: 'system', zoom, rows }))
  expect(at(100)).toEqual([26, 30, 36])
  expect(at(150)).toEqual([39, 45, 54])
})
