/** Whom a mark is for: the chosen or shown rows, a pasted list, or scanned cards. */
import type { Person } from '../../shared/domain/person.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { nameTargets } from '../sheet/targets.ts'
import { LinesField } from '../ui/Field.tsx'
import { CardScanner } from './CardScanner.tsx'
import { OpenEntries } from './OpenEntries.tsx'
import type { Whom } from './use-whom.ts'

interface WhomFieldsProps {
  whom: Whom
  targets: readonly Person[]
  shown: readonly Person[]
}

export function WhomFields({ whom, targets, shown }: WhomFieldsProps) {
  const { source, choose, entries } = whom
  const option = (id: typeof source, words: string) => (
    <label className="choice">
      <input type="radio" name="whom" checked={source === id} onChange={() => choose(id)} />
      {words}
    </label>
  )
  const named = entries.filter(({ person, again }) => person !== null && !again).length
  return (
    <>
      <fieldset className="choices">
        <legend>Đánh dấu cho</legend>
        {targets.length > 0 &&
          option(
            'targets',
            targets.length === 1 ? nameTargets(targets) : `${formatCount(targets.length)} dòng đã chọn`,
          )}
        {option('shown', `Tất cả ${formatCount(shown.length)} dòng đang hiện`)}
        {option('paste', 'Danh sách dán vào')}
        {option('scan', 'Thẻ quét bằng máy quét')}
      </fieldset>
      {source === 'paste' && (
        <LinesField
          label="Dán số hoặc họ tên, mỗi dòng một người"
          hint="Nhận theo số định danh, số CMND cũ, mã học sinh hoặc mã cán bộ; hoặc họ tên, kèm lớp và ngày sinh nếu trùng tên."
          rows={6}
          value={whom.pasted}
          onChange={whom.paste}
        />
      )}
      {source === 'scan' && <CardScanner entries={entries} onScan={whom.scan} />}
      {(source === 'paste' || source === 'scan') && entries.length > 0 && (
        <>
          <p className="whom-count">
            {source === 'paste' ? 'Đọc được' : 'Đã quét'} {formatCount(entries.length)}{' '}
            {source === 'paste' ? 'dòng' : 'thẻ'}; nhận ra <strong>{formatCount(named)} người</strong>
          </p>
          <OpenEntries entries={entries} onDecide={whom.decide} />
        </>
      )}
    </>
  )
}
