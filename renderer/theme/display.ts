/**
 * How the window looks on this computer: light or dark, size of the text, height of the rows. Kept between starts and
 * put on the page as soon as the program begins, so that nothing jumps.
 */
import { useSyncExternalStore } from 'react'
import { recall, remember } from '../app/memory.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Heights of the rows of a sheet in pixels at 100 %. */
export const ROW_HEIGHTS = { tight: 26, normal: 30, airy: 36 } as const
export type RowHeight = keyof typeof ROW_HEIGHTS

export interface DisplaySettings {
  theme: Theme
  /** Size of the text in per cent, in steps of ten. */
  zoom: number
  rows: RowHeight
}

export const ZOOM = { least: 80, most: 150, step: 10, normal: 100 } as const

const KEY = 'display'
const FIRST: DisplaySettings = { theme: 'system', zoom: ZOOM.normal, rows: 'normal' }

/** What was kept, each part checked: an unreadable one gives way to the usual. */
export function readDisplay(kept: unknown): DisplaySettings {
  const { theme, zoom, rows }: Partial<Record<keyof DisplaySettings, unknown>> =
    kept !== null && typeof kept === 'object' ? kept : {}
  return {
    theme: THEMES.find((one) => one === theme) ?? FIRST.theme,
    zoom: typeof zoom === 'number' && Number.isFinite(zoom) ? withinZoom(zoom) : FIRST.zoom,
    rows: rows === 'tight' || rows === 'airy' ? rows : FIRST.rows,
  }
}

/** The nearest size that there is. */
export function withinZoom(percent: number): number {
  return Math.min(ZOOM.most, Math.max(ZOOM.least, Math.round(percent / ZOOM.step) * ZOOM.step))
}

/** Height of a row on the screen in pixels. */
export function rowPixels({ rows, zoom }: DisplaySettings): number {
  return Math.round((ROW_HEIGHTS[rows] * zoom) / ZOOM.normal)
}

class Display {
  #settings: DisplaySettings = FIRST
  readonly #listeners = new Set<() => void>()

  readonly get = (): DisplaySettings => this.#settings

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes up what was kept. */
  start(): void {
    this.#show(readDisplay(recall(KEY)))
  }

  change(part: Partial<DisplaySettings>): void {
    this.#show(readDisplay({ ...this.#settings, ...part }))
    remember(KEY, this.#settings)
  }

  #show(settings: DisplaySettings): void {
    this.#settings = settings
    const { dataset, style } = document.documentElement
    dataset['theme'] = settings.theme
    style.fontSize = `${settings.zoom}%`
    style.setProperty('--row', `${rowPixels(settings)}px`)
    for (const listener of this.#listeners) listener()
  }
}

/** The display of this window. */
export const display = new Display()

export function useDisplay(): DisplaySettings {
  return useSyncExternalStore(display.subscribe, display.get)
}
