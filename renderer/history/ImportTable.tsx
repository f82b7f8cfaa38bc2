/** The imports, the newest first, and what can be done with each. */
import type { ImportRecord } from '../../shared/contract/imports.ts'
import { KIND_NAMES } from '../../shared/domain/person.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { formatMoment } from './moment.ts'
import '../ui/table.css'

interface ImportTableProps {
  imports: readonly ImportRecord[]
  severalSchools: boolean
  busy: boolean
  onDetails: (record: ImportRecord) => void
  onSaveFile: (record: ImportRecord) => void
  onSaveHeldBack: (record: ImportRecord) => void
  onUndo: (record: ImportRecord) => void
}

const COUNTS = [
  ['added', 'Thêm mới'],
  ['updated', 'Thay đổi'],
  ['unchanged', 'Không đổi'],
  ['rejected', 'Giữ lại'],
] as const

export function ImportTable({ imports, severalSchools, ...rest }: ImportTableProps) {
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Thời gian</th>
            <th scope="col">Người làm</th>
            <th scope="col">Tệp</th>
            {severalSchools && <th scope="col">Trường</th>}
            <th scope="col">Danh sách</th>
            {COUNTS.map(([key, name]) => (
              <th key={key} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((record) => (
            <ImportRow key={record.id} record={record} severalSchools={severalSchools} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ImportRow({
  record,
  severalSchools,
  busy,
  onDetails,
  onSaveFile,
  onSaveHeldBack,
  onUndo,
}: Omit<ImportTableProps, 'imports'> & { record: ImportRecord }) {
  const { fileName, schoolName, kind, counts, changeSet, mapping } = record
  const moment = formatMoment(changeSet.at)
  const name = `${fileName}, ${moment}`
  const mended = mapping.corrections?.length ?? 0
  return (
    <tr>
      <td className="nowrap">{moment}</td>
      <td className="nowrap">{changeSet.who}</td>
      <td>
        {fileName}
        {mended > 0 && <small className="muted">Sửa tay {formatCount(mended)} ô</small>}
      </td>
      {severalSchools && <td>{schoolName}</td>}
      <td className="nowrap">{KIND_NAMES[kind]}</td>
      {COUNTS.map(([key]) => (
        <td key={key} className="number">
          {formatCount(counts[key])}
        </td>
      ))}
      <td className="row-action">
        <span className="row-actions">
          <Button look="quiet" icon="eye" aria-label={`Xem: ${name}`} onClick={() => onDetails(record)}>
            Xem…
          </Button>
          <Button look="quiet" icon="undo" aria-label={`Hoàn tác lần nhập: ${name}`} onClick={() => onUndo(record)}>
            Hoàn tác…
          </Button>
          <Popover label="Lưu" name={`Lưu: ${name}`} look="quiet">
            {() => (
              <>
                <button
                  type="button"
                  className="menu-item"
                  data-close
                  disabled={busy}
                  onClick={() => onSaveFile(record)}
                >
                  <Icon name="save" />
                  Lưu tệp gốc…
                </button>
                {counts.rejected > 0 && (
                  <button
                    type="button"
                    className="menu-item"
                    data-close
                    disabled={busy}
                    onClick={() => onSaveHeldBack(record)}
                  >
                    <Icon name="save" />
                    Lưu các dòng bị giữ lại…
                  </button>
                )}
              </>
            )}
          </Popover>
        </span>
      </td>
    </tr>
  )
}
