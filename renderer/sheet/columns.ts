/** The columns of a sheet: who the person is, then one column a stage under the name of its track. */
import type { ColDef, ColGroupDef, IRowNode } from 'ag-grid-community'
import { compareGroupNames } from '../../shared/domain/figures.ts'
import { type Kind, type Person, groupOf } from '../../shared/domain/person.ts'
import { type Stage, type Track, tracksFor } from '../../shared/domain/tracks.ts'
import { compareGroups, compareNames } from '../../shared/text/names.ts'
import { trackChoice } from '../tracks/column-memory.ts'
import { type SheetField, fieldsFor } from './fields.ts'
import type { GridContext } from './grid-context.ts'
import { NUMBER_COLUMN } from './ranges/grid-view.ts'
import { IdCell } from './id-cell.ts'
import { idDoubtText } from './id-doubts.ts'
import { StageCell, stageTip } from './stage-cell.ts'
import { stageState } from './stage-state.ts'
import { standingOn } from './standing.ts'
import { stayWords } from './stay-words.ts'

export type SheetColumn = ColDef<Person, string>
type Node = IRowNode<Person>

const STANDING = 'standing'
const PINNED = new Set(['fullName', 'className', 'teamName'])

/** The id of a stage's column is its key; of a field's, the name of the field. */
export function fieldOfColumn(kind: Kind, column: string): SheetField | undefined {
  return fieldsFor(kind).find((field) => field.key === column)
}

export function stageOfColumn(tracks: readonly Track[], column: string): Stage | undefined {
  return tracks.flatMap((track) => track.stages).find((stage) => stage.key === column)
}

/** Columns that the user can show, hide, pin and move as one: id of the choice, its name, its columns. */
export interface ColumnChoice {
  id: string
  label: string
  columns: readonly string[]
  shown: boolean
  /** Stays in sight at the left until the user chooses otherwise. */
  pinned: boolean
}

export function columnChoices(kind: Kind, tracks: readonly Track[]): ColumnChoice[] {
  const fields = fieldsFor(kind)
    .filter((field) => field.key !== 'fullName')
    .map((field) => ({
      id: field.key,
      label: field.label,
      columns: [field.key],
      shown: field.shown,
      pinned: PINNED.has(field.key),
    }))
  return [
    ...fields,
    { id: STANDING, label: 'Diện', columns: [STANDING], shown: true, pinned: false },
    ...tracksFor(tracks, kind).map((track) => ({
      id: trackChoice(track.id),
      label: track.name,
      columns: track.stages.map((stage) => stage.key),
      shown: track.shown,
      pinned: false,
    })),
  ]
}

/** Every column of a sheet; which of them are seen is set on the grid. */
export function sheetColumns(kind: Kind, context: GridContext): (SheetColumn | ColGroupDef<Person>)[] {
  return [
    {
      colId: NUMBER_COLUMN,
      // The corner: a click on it chooses everything.
      headerTooltip: 'Chọn tất cả (Ctrl+A)',
      headerName: 'STT',
      width: 40,
      pinned: 'left',
      sortable: false,
      cellClass: 'cell-number',
      valueGetter: ({ node }) => String((node?.rowIndex ?? 0) + 1),
    },
    ...fieldsFor(kind).map((field) => fieldColumn(field, context)),
    {
      colId: STANDING,
      headerName: 'Diện',
      width: 112,
      cellClass: ({ data }) => `cell-standing cell-${data ? standingIn(data, context).state : ''}`,
      valueGetter: ({ data }) => (data ? standingIn(data, context).text : ''),
      tooltipValueGetter: ({ data }) => (data ? standingIn(data, context).detail || null : null),
      comparator: by(compareGroups),
    },
    ...tracksFor(context.tracks, kind).map((track) => ({
      groupId: track.id,
      headerName: track.name,
      headerTooltip: track.name,
      marryChildren: true,
      children: track.stages.map((stage) => stageColumn(stage, context)),
    })),
  ]
}

function fieldColumn(field: SheetField, context: GridContext): SheetColumn {
  const { key, label, width, show } = field
  return {
    colId: key,
    headerName: label,
    width,
    ...(PINNED.has(key) ? { pinned: 'left' as const } : {}),
    ...(key === 'personalId' ? { cellRenderer: IdCell } : {}),
    cellClass: key === 'fullName' ? 'cell-name' : 'cell-text',
    valueGetter: ({ data }) => (data ? show(data) : ''),
    comparator: comparatorOf(field),
    tooltipValueGetter: ({ data }) => (data ? fieldTip(field, data, context) : null),
  }
}

function stageColumn(stage: Stage, context: GridContext): SheetColumn {
  return {
    colId: stage.key,
    headerName: stage.shortName,
    headerTooltip: stage.name,
    width: 88,
    cellClass: 'cell-stage',
    // The date, or a mark for "implied by a later stage": what the cell shows hangs on both.
    valueGetter: ({ data }) => {
      const date = data?.milestones[stage.key]
      if (date !== undefined || !data) return date ?? ''
      const { proofs, asOf } = context
      return stageState(data.milestones, stage.key, proofs.get(stage.key) ?? [], asOf) === 'implied' ? '-' : ''
    },
    comparator: by(compareGroupNames),
    tooltipValueGetter: ({ data }) => (data ? stageTip(data, stage, context) : null),
    cellRenderer: StageCell,
    cellRendererParams: { stage },
  }
}

type Comparator = NonNullable<Extract<SheetColumn['comparator'], (...args: never[]) => unknown>>

function by(compare: (left: string, right: string) => number): Comparator {
  return (left, right) => compare(left ?? '', right ?? '')
}

function comparatorOf({ key }: SheetField): Comparator {
  const name = (node: Node) => node.data?.fullName ?? ''
  if (key === 'fullName') return by(compareNames)
  if (key === 'className' || key === 'teamName') {
    return (a, b, nodeA, nodeB) => compareGroupNames(a ?? '', b ?? '') || compareNames(name(nodeA), name(nodeB))
  }
  if (key === 'birthDate' || key === 'leftOn') {
    return (_a, _b, nodeA, nodeB) => compareGroupNames(nodeA.data?.[key] ?? '', nodeB.data?.[key] ?? '')
  }
  return by(compareGroupNames)
}

function fieldTip({ key }: SheetField, person: Person, context: GridContext): string | null {
  if (key === 'personalId') return idDoubtText(person)
  if (key === 'fullName') {
    const group = groupOf(person)
    const { detail } = standingIn(person, context)
    return [person.fullName, group, detail, stayWords(person)].filter(Boolean).join(' · ')
  }
  if (key === 'className') return stayWords(person) || null
  return null
}

function standingIn(person: Person, context: GridContext) {
  return standingOn(person, context.asOf)
}
