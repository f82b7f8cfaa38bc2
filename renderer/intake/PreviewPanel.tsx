/** What importing the file would do: counts as tabs, the rows of the tab, and how the columns were understood. */
import { useCallback, useState } from 'react'
import { type ImportPreview, ROW_OUTCOMES } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { OUTCOME_NAMES, type RowTab } from './import-words.ts'
import { MappingPanel } from './MappingPanel.tsx'
import { PreviewRows } from './PreviewRows.tsx'
import type { Intake } from './use-intake.ts'

interface PreviewPanelProps {
  kind: Kind
  preview: ImportPreview
  intake: Intake
}

export function PreviewPanel({ kind, preview, intake }: PreviewPanelProps) {
  const { backend } = useApp()
  const { previewId, counts, sheets, sheet, skipped } = preview
  const [tab, setTab] = useState<RowTab>(() => ROW_OUTCOMES.find((outcome) => counts[outcome] > 0) ?? 'added')
  const [mappingOpen, setMappingOpen] = useState(counts.read === 0)
  const countIssues = useCallback(
    async () => (await backend.call('intake.rows', { previewId, withIssues: true, offset: 0, limit: 1 })).total,
    [backend, previewId],
  )
  const withIssues = useLoad(countIssues).value ?? 0
  const tabs: { id: RowTab; label: string; count: number }[] = [
    ...ROW_OUTCOMES.map((id) => ({ id, label: OUTCOME_NAMES[id], count: counts[id] })),
    { id: 'issues', label: 'Có cảnh báo', count: withIssues },
  ]
  return (
    <div className="preview">
      <div className="preview-bar">
        <p>
          Đọc được <strong>{formatCount(counts.read)}</strong> người từ dòng {preview.headerRow + 1}
          {counts.repaired > 0 && `, đã tự sửa ${formatCount(counts.repaired)} ô`}
          {skipped.length > 0 && (
            <span title={skipped.map(({ row, text }) => `Dòng ${row}: ${text}`).join('\n')}>
              , bỏ qua {formatCount(skipped.length)} dòng không phải người
            </span>
          )}
          .
        </p>
        {sheets.length > 1 && (
          <SelectField
            label="Trang tính"
            inline
            value={sheet}
            disabled={intake.work !== null}
            onChange={(name) => intake.read({ sheet: name })}
          >
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <Button icon="columns" aria-expanded={mappingOpen} onClick={() => setMappingOpen(!mappingOpen)}>
          {mappingOpen ? 'Ẩn cách đọc cột' : 'Xem cách đọc cột'}
        </Button>
      </div>
      {mappingOpen && <MappingPanel kind={kind} preview={preview} intake={intake} />}
      <div className="preview-tabs" role="tablist" aria-label="Kết quả đọc tệp">
        {tabs.map(({ id, label, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            className={`preview-tab preview-tab-${id}`}
            aria-selected={tab === id}
            onClick={() => setTab(id)}
          >
            {label} <strong>{formatCount(count)}</strong>
          </button>
        ))}
      </div>
      <PreviewRows key={`${previewId} ${tab}`} previewId={previewId} tab={tab} kind={kind} />
    </div>
  )
}
