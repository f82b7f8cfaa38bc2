/** Colours and type of charts: those of the screen, read from its tokens, and those of paper. */
import type { ChartLook } from '../../shared/domain/chart-option.ts'

export const PAPER_LOOK: ChartLook = {
  font: 'Times New Roman, serif',
  size: 12,
  ink: '#000000',
  faint: '#d0d0d0',
  paper: '#ffffff',
  colours: ['#1f3f77', '#b3541e', '#3d3d3d'],
}

/** Size of the type on the screen at 100 %, where the page's own is `ROOT_SIZE`. */
const TYPE_SIZE = 11
const ROOT_SIZE = 16

/** The look that the tokens give at an element, light or dark as it is now. */
export function screenLook(element: HTMLElement): ChartLook {
  const probe = document.createElement('span')
  element.append(probe)
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`
    return getComputedStyle(probe).color
  }
  const look: ChartLook = {
    font: 'Be Vietnam Pro, Segoe UI, sans-serif',
    size: (TYPE_SIZE * parseFloat(getComputedStyle(document.documentElement).fontSize)) / ROOT_SIZE,
    ink: colour('ink'),
    faint: colour('line'),
    paper: colour('surface'),
    colours: ['accent', 'warn', 'ink-soft'].map(colour),
  }
  probe.remove()
  return look
}
