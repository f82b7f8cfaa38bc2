/**
 * The cell of a stage: a box to tick, and behind it the day. Plain DOM, reused when the row changes, because a sheet
 * shows hundreds of them while it scrolls. The box alone takes clicks, so that a click beside it only moves the focus.
 */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import type { Person } from '../../shared/domain/person.ts'
import type { Stage } from '../../shared/domain/tracks.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { shortDate } from '../../shared/text/typed-date.ts'
import { type GridContext, toggleStage } from './grid-context.ts'
import { type StageState, stageState } from './stage-state.ts'
import { standingOn } from './standing.ts'

interface StageCellParams extends ICellRendererParams<Person, string, GridContext> {
  stage: Stage
}

const CHECKED = { none: 'false', reached: 'true', later: 'true', implied: 'mixed' } satisfies Record<StageState, string>

export class StageCell implements ICellRendererComp<Person> {
  readonly #root = document.createElement('span')
  readonly #box = document.createElement('span')
  readonly #date = document.createElement('span')
  #params: StageCellParams | null = null

  init(params: StageCellParams): void {
    this.#root.className = 'stage'
    this.#box.className = 'stage-box'
    this.#box.setAttribute('role', 'checkbox')
    this.#date.className = 'stage-date'
    this.#root.append(this.#box, this.#date)
    this.#box.addEventListener('click', () => {
      const now = this.#params
      if (now?.data) toggleStage(now.context, now.data, now.stage)
    })
    // A double click on the box is two ticks, not a wish to write a date.
    this.#box.addEventListener('dblclick', (event) => event.stopPropagation())
    this.refresh(params)
  }

  getGui(): HTMLElement {
    return this.#root
  }

  refresh(params: StageCellParams): boolean {
    this.#params = params
    const { data: person, stage, context } = params
    if (!person) return false
    const state = stageState(person.milestones, stage.key, context.proofs.get(stage.key) ?? [], context.asOf)
    const date = person.milestones[stage.key]
    this.#root.dataset.state = state
    this.#box.setAttribute('aria-checked', CHECKED[state])
    this.#box.setAttribute('aria-label', `${stage.name}: ${person.fullName}${date ? `, ${formatDate(date)}` : ''}`)
    this.#date.textContent = date ? shortDate(date) : ''
    return true
  }
}

/** What the tool tip of a stage cell says; null for nothing. */
export function stageTip(person: Person, stage: Stage, context: GridContext): string | null {
  const date = person.milestones[stage.key]
  switch (stageState(person.milestones, stage.key, context.proofs.get(stage.key) ?? [], context.asOf)) {
    case 'reached':
      return `${stage.name}: ${formatDate(date)}`
    case 'later':
      return `${stage.name}: ${formatDate(date)}, sau ngày tính số liệu nên chưa tính`
    case 'implied':
      return `${stage.name}: suy ra từ bước sau, chưa ghi ngày`
    case 'none':
      return standingOn(person, context.asOf).detail || null
  }
}
