/** Comparing a list of the police or of the sector with the register, and writing down what the list proves. */
import { type ReactNode, useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { ReconcileOutcome } from '../../shared/domain/reconcile/reconcile.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { useApp } from '../app/context.ts'
import { atHeader } from '../intake/column-fields.ts'
import { FileDrop } from '../intake/FileDrop.tsx'
import { HeaderPicker } from '../intake/HeaderPicker.tsx'
import { MappingPanel } from '../intake/MappingPanel.tsx'
import { WorkState } from '../intake/WorkState.tsx'
import { Button } from '../ui/Button.tsx'
import { CountTabs } from '../ui/CountTabs.tsx'
import { DateField } from '../ui/DateField.tsx'
import { formatCount } from '../../shared/text/numbers.ts'
import { ListNotices } from './ListNotices.tsx'
import { PaperMenu } from './PaperMenu.tsx'
import { applyWords, outcomeTabs } from './reconcile-words.ts'
import { ReconcileRows } from './ReconcileRows.tsx'
import { type Comparison, type Reconcile, useReconcile } from './use-reconcile.ts'
import { sizeOf } from './verdicts.ts'
import '../intake/intake.css'
import './reconcile.css'

interface ReconcilePageProps {
  school: School
  tracks: readonly Track[]
  undo: (changeSetId?: number) => void
}

export function ReconcilePage({ school, tracks, undo }: ReconcilePageProps) {
  const reconcile = useReconcile(school.id)
  const { file, work, failure, comparison, written, wishes } = reconcile
  const paper = comparison && differs(comparison) && (
    <PaperMenu reconcileId={comparison.reconcileId} schoolId={school.id} />
  )
  return (
    <section className="reconcile" aria-label="Đối chiếu danh sách">
      <header className="reconcile-head">
        <h1>Đối chiếu danh sách của Công an, của ngành</h1>
        {file && <p className="muted">{file.name}</p>}
      </header>
      <WorkState work={work} failure={failure} applying="Đang ghi vào sổ" onReadAgain={() => reconcile.read({})} />
      {work?.what === 'read' && (
        <p>
          <Button onClick={reconcile.cancel}>Hủy</Button>
        </p>
      )}
      {written ? (
        <Outcome written={written} paper={paper} undo={undo} onAgain={reconcile.startOver} />
      ) : comparison ? (
        <ComparisonView comparison={comparison} paper={paper} tracks={tracks} reconcile={reconcile} />
      ) : (
        !work && (
          <>
            {file && failure?.badFile && (
              <HeaderPicker
                file={file.token}
                disabled={false}
                onChoose={(sheet, row) => reconcile.read({ mapping: atHeader(wishes.mapping, sheet, row) })}
              />
            )}
            <FileDrop
              onPick={reconcile.pick}
              onDrop={reconcile.take}
              onPaste={reconcile.paste}
              onNothing={reconcile.fail}
            >
              Danh sách người đã được cấp thẻ, phê duyệt hay kích hoạt tài khoản VNeID: tệp Excel, .ods, .csv hoặc bảng
              chép từ Excel. Từng dòng được so với sổ của trường; chưa có gì được ghi cho đến khi bấm Ghi.
            </FileDrop>
          </>
        )
      )}
    </section>
  )
}

/** Says whether there is anything to send back. */
function differs({ counts: { conflicts, onlyOurs, onlyTheirs, rejected } }: Comparison): boolean {
  return conflicts + onlyOurs + onlyTheirs + rejected > 0
}

interface ComparisonViewProps {
  comparison: Comparison
  paper: ReactNode
  tracks: readonly Track[]
  reconcile: Reconcile
}

function ComparisonView({ comparison, paper, tracks, reconcile }: ComparisonViewProps) {
  const { today } = useApp()
  const { rows, counts, listDay, reconcileId } = comparison
  const { verdicts, work } = reconcile
  const [wished, setTab] = useState<ReconcileOutcome | null>(null)
  const [mappingOpen, setMappingOpen] = useState(false)
  const tabs = outcomeTabs(rows)
  const tab = wished ?? tabs.find(({ count }) => count > 0)?.id ?? 'matched'
  const words = applyWords(sizeOf(rows, verdicts))
  return (
    <>
      <div className="preview-bar">
        <p>
          Danh sách có <strong>{formatCount(counts.read)}</strong> dòng.
        </p>
        <DateField
          label="Ngày của danh sách"
          inline
          value={listDay}
          today={today}
          required="Hãy ghi ngày."
          notAfterToday="Ngày của danh sách"
          onChange={(day) => day !== null && reconcile.read({ listDay: day })}
        />
        <Button icon="columns" aria-expanded={mappingOpen} onClick={() => setMappingOpen(!mappingOpen)}>
          {mappingOpen ? 'Ẩn cách đọc cột' : 'Xem cách đọc cột'}
        </Button>
      </div>
      <ListNotices comparison={comparison} reconcile={reconcile} mappingOpen={mappingOpen} />
      {mappingOpen && (
        <MappingPanel
          kind={null}
          tracks={tracks}
          reading={comparison}
          file={reconcile.file?.token ?? null}
          mapping={reconcile.wishes.mapping}
          busy={work !== null}
          onChange={(mapping) => reconcile.read({ mapping })}
        />
      )}
      <CountTabs label="Kết quả đối chiếu" tabs={tabs} value={tab} onChange={setTab} />
      <ReconcileRows
        key={`${reconcileId} ${tab}`}
        outcome={tab}
        rows={rows.filter(({ outcome }) => outcome === tab)}
        verdicts={verdicts}
        onDecide={reconcile.decide}
      />
      <footer className="reconcile-foot">
        <span className="dialog-foot-note">Ghi cả thành một thao tác; có thể hoàn tác.</span>
        {verdicts.size > 0 && (
          <Button look="quiet" icon="refresh" disabled={work !== null} onClick={() => reconcile.decide(new Map())}>
            Về lựa chọn ban đầu
          </Button>
        )}
        {paper}
        <Button disabled={work !== null} onClick={reconcile.startOver}>
          Chọn tệp khác
        </Button>
        <Button look="primary" icon="check" disabled={words === null || work !== null} onClick={reconcile.apply}>
          {words ?? 'Không có gì để ghi'}
        </Button>
      </footer>
    </>
  )
}

interface OutcomeProps {
  written: NonNullable<Reconcile['written']>
  paper: ReactNode
  undo: (changeSetId?: number) => void
  onAgain: () => void
}

function Outcome({ written, paper, undo, onAgain }: OutcomeProps) {
  const { changes, rows, open, changeSetId } = written
  return (
    <>
      <p className="result-sentence" role="status">
        Đã ghi {formatCount(changes)} mục từ {formatCount(rows)} dòng của danh sách.
      </p>
      {open > 0 && (
        <p className="muted">
          Còn {formatCount(open)} dòng có thông tin mới nhưng chưa được chọn. Đối chiếu lại tệp này bất cứ lúc nào để
          xem tiếp; những gì đã ghi sẽ không bị ghi lần nữa.
        </p>
      )}
      <div className="file-drop-buttons reconcile-done">
        <Button look="primary" onClick={onAgain}>
          Đối chiếu tệp khác
        </Button>
        {paper}
        {changeSetId !== null && (
          <Button
            icon="undo"
            onClick={() => {
              undo(changeSetId)
              onAgain()
            }}
          >
            Hoàn tác lần đối chiếu này
          </Button>
        )}
      </div>
    </>
  )
}
