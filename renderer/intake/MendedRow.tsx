/** The cells of a previewed row, each to be mended in its place, and what is to be known of the row. */
import type { ColumnField, PreviewRow } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { Button } from '../ui/Button.tsx'
import { readable } from './import-words.ts'
import { IssueLine } from './IssueLine.tsx'
import { cellName, cellsOfIssue, correctionOf, isAbout, type RowCell, shownCells } from './mend-fields.ts'
import { MendCell } from './MendCell.tsx'

interface MendedRowProps {
  row: PreviewRow
  /** Its place among the rows shown. */
  at: number
  kind: Kind
  tracks: readonly Track[]
  disabled: boolean
  /** Null takes the file's own text again. */
  onMend: (field: ColumnField, text: string | null) => void
}

export function MendedRow({ row, at, kind, tracks, disabled, onMend }: MendedRowProps) {
  const cell = ({ field, text }: RowCell) => (
    <MendCell
      name={`${cellName(field, tracks)} dòng ${row.row}`}
      text={text}
      before={correctionOf(row, field)?.before}
      faulty={row.issues.some((issue) => issue.severity === 'error' && isAbout(issue, field))}
      disabled={disabled}
      place={`${at} ${field}`}
      onMend={(typed) => onMend(field, typed)}
    />
  )
  return (
    <>
      {shownCells(row, kind).map((one) => (
        <td key={one.field} className="nowrap">
          {cell(one)}
        </td>
      ))}
      <td>
        {row.changes.map(({ field, before, after }) => (
          <p key={field} className="change">
            <span className="muted">{field}</span>
            <span>{readable(before) || '(trống)'}</span>
            <strong>{readable(after) || '(trống)'}</strong>
          </p>
        ))}
        {row.outcome === 'added' &&
          row.milestones.map(({ stage, name, after }) => (
            <p key={stage}>
              <span className="muted">{name}:</span> {formatDate(after)}
            </p>
          ))}
        {row.issues.map((issue) => (
          <IssueLine key={`${issue.code} ${issue.field}`} issue={issue}>
            {cellsOfIssue(issue, row).map((one) => (
              <span key={one.field} className="mend-beside">
                <span className="muted">{cellName(one.field, tracks)}:</span> {cell(one)}
              </span>
            ))}
          </IssueLine>
        ))}
        {row.corrections.map(({ field, before, text }) => (
          <p key={field} className="issue">
            <span className="tag tag-mended">Sửa tay</span>
            <span>
              {cellName(field, tracks)}: <span className="muted">{before || '(trống)'}</span> →{' '}
              <strong>{text || '(trống)'}</strong>
            </span>
            <Button
              look="quiet"
              icon="undo"
              disabled={disabled}
              aria-label={`Lấy lại ${cellName(field, tracks)} dòng ${row.row} như trong tệp`}
              onClick={() => onMend(field, null)}
            >
              Lấy lại
            </Button>
          </p>
        ))}
      </td>
    </>
  )
}
