/** What importing the file would do: counts as tabs, the rows of the tab, and how the file was read. */
import { useState } from 'react'
import { type ImportPreview, ROW_OUTCOMES } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { useApp } from '../app/context.ts'
import { Button } from '../ui/Button.tsx'
import { CountTabs } from '../ui/CountTabs.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Notice } from '../ui/Notice.tsx'
import { formatCount } from '../../shared/text/numbers.ts'
import { schoolYearStart } from '../../shared/domain/roster/rollover.ts'
import { AlikeRows } from './AlikeRows.tsx'
import { ClassChanges } from './ClassChanges.tsx'
import { OUTCOME_NAMES, type RowTab } from './import-words.ts'
import { MappingPanel } from './MappingPanel.tsx'
import { MendBar } from './MendBar.tsx'
import { MissingPeople } from './MissingPeople.tsx'
import { PreviewNotices } from './PreviewNotices.tsx'
import { PreviewRows } from './PreviewRows.tsx'
import { SaveHeldBack } from './SaveHeldBack.tsx'
import type { Intake } from './use-intake.ts'
import type { RowsToHeed } from './use-rows-to-heed.ts'

interface PreviewPanelProps {
  kind: Kind
  tracks: readonly Track[]
  preview: ImportPreview
  heed: RowsToHeed
  intake: Intake
}

export function PreviewPanel({ kind, tracks, preview, heed, intake }: PreviewPanelProps) {
  const { backend, today } = useApp()
  const { previewId, counts, missing, mended, ticks, listDay } = preview
  const [wished, setTab] = useState<RowTab | null>(null)
  const [wantsMapping, setWantsMapping] = useState<boolean | null>(null)
  const { headerRow, columns } = intake.wishes.mapping
  const busy = intake.work !== null || intake.mending.busy
  // While the user says how to read the file, the columns are what there is to see.
  const mappingOpen = wantsMapping ?? (counts.read === 0 || headerRow !== undefined || columns !== undefined)
  const tabs: { id: RowTab; label: string; count: number }[] = [
    ...ROW_OUTCOMES.map((id) => ({ id, label: OUTCOME_NAMES[id], count: counts[id] })),
    { id: 'issues', label: 'Có cảnh báo', count: heed.issueCount },
    ...(mended > 0 ? [{ id: 'mended' as const, label: 'Sửa tay', count: mended }] : []),
    ...(heed.alike.length > 0 ? [{ id: 'alike' as const, label: 'Có thể trùng', count: heed.alike.length }] : []),
    ...(missing > 0 ? [{ id: 'missing' as const, label: 'Không có trong tệp', count: missing }] : []),
  ]
  const tab = tabs.find(({ id }) => id === wished)?.id ?? ROW_OUTCOMES.find((outcome) => counts[outcome] > 0) ?? 'added'
  return (
    <div className="preview">
      <div className="preview-bar">
        <Summary preview={preview} />
        {ticks > 0 && (
          <DateField
            label="Ngày của dấu tích"
            inline
            value={listDay}
            today={today}
            required="Hãy ghi ngày."
            notAfterToday="Ngày của dấu tích"
            onChange={(day) => day !== null && intake.read({ listDay: day })}
          />
        )}
        <Button icon="columns" aria-expanded={mappingOpen} onClick={() => setWantsMapping(!mappingOpen)}>
          {mappingOpen ? 'Ẩn cách đọc cột' : 'Xem cách đọc cột'}
        </Button>
      </div>
      <PreviewNotices preview={preview} withIssues={heed.issues} />
      {preview.classChanges > 0 && (
        <ClassChanges
          preview={preview}
          from={intake.decisions.classesFrom ?? null}
          proposed={schoolYearStart(today)}
          onChange={(classesFrom) => intake.decide({ ...intake.decisions, classesFrom })}
        />
      )}
      {preview.columns.some(({ confidence }) => confidence === 'check') && !mappingOpen && (
        <Notice look="warn">Có cột mà nội dung không giống với mục được đọc. Bấm “Xem cách đọc cột” để xem lại.</Notice>
      )}
      {mappingOpen && preview.remembered && (
        <p className="muted">Các cột được đọc như đã chọn ở lần nhập trước của mẫu tệp này.</p>
      )}
      {mappingOpen && (
        <MappingPanel
          kind={kind}
          tracks={tracks}
          reading={{ ...preview, tables: preview.tables.length }}
          file={intake.file?.token ?? null}
          mapping={intake.wishes.mapping}
          busy={busy}
          onChange={(mapping) => intake.read({ mapping })}
        >
          <label className="choice">
            <input
              type="checkbox"
              checked={intake.wishes.eraseBlanks}
              disabled={busy}
              onChange={({ target }) => intake.read({ eraseBlanks: target.checked })}
            />
            Ô trống xóa giá trị cũ
          </label>
        </MappingPanel>
      )}
      <CountTabs label="Kết quả sẽ nhập" tabs={tabs} value={tab} onChange={setTab} />
      <MendBar
        mending={intake.mending}
        rejected={counts.rejected}
        hint={!mappingOpen && tab !== 'alike' && tab !== 'missing'}
        onTakeBack={(changes) => intake.mend(changes.map((change) => ({ ...change, text: null })))}
      >
        {tab === 'rejected' && counts.rejected > 0 && (
          <SaveHeldBack disabled={busy} make={() => backend.call('intake.heldBack', { previewId })} />
        )}
      </MendBar>
      {tab === 'alike' ? (
        <AlikeRows rows={heed.alike} decisions={intake.decisions} onDecide={intake.decide} />
      ) : tab === 'missing' ? (
        <MissingPeople
          key={previewId}
          preview={preview}
          kind={kind}
          decisions={intake.decisions}
          onDecide={intake.decide}
        />
      ) : (
        <PreviewRows
          key={`${previewId} ${tab}`}
          preview={preview}
          tab={tab}
          kind={kind}
          tracks={tracks}
          disabled={intake.work !== null}
          decisions={intake.decisions}
          onDecide={intake.decide}
          onMend={intake.mend}
        />
      )}
    </div>
  )
}

const SHEETS_NAMED = 8

function Summary({ preview }: { preview: ImportPreview }) {
  const { counts, tables, headerRow, sheets, sheet, skipped, milestones, ticks } = preview
  const where =
    tables.length > 1
      ? `trên ${tables.length} trang tính`
      : sheets.length > 1
        ? `trên trang ${sheet}, từ dòng ${headerRow + 1}`
        : `từ dòng ${headerRow + 1}`
  return (
    <p>
      Đọc được <strong>{formatCount(counts.read)}</strong> người{' '}
      {tables.length > 1 ? <span title={namesOf(tables)}>{where}</span> : where}
      {counts.repaired > 0 && `, đã tự sửa ${formatCount(counts.repaired)} ô`}
      {skipped.length > 0 && (
        <>
          {', '}
          <span title={skipped.map(({ row, text }) => `Dòng ${row}: ${text}`).join('\n')}>
            bỏ qua {formatCount(skipped.length)} dòng không phải người
          </span>
        </>
      )}
      {milestones > 0 && `; sẽ ghi ${formatCount(milestones)} mốc`}
      {ticks > 0 && `, có ${formatCount(ticks)} dấu tích không ghi ngày`}.
    </p>
  )
}

function namesOf(tables: ImportPreview['tables']): string {
  const names = tables.map(({ sheet, group }) =>
    group === null || group === sheet ? sheet : `${sheet} (lớp ${group})`,
  )
  return names.length > SHEETS_NAMED ? `${names.slice(0, SHEETS_NAMED).join(', ')}…` : names.join(', ')
}
