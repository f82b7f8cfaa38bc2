/** The report as it will be printed. The page is shown apart from the window: no scripts, no access to it. */
import type { ReportFormat } from '../../shared/contract/reports.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FORMAT_NAMES } from './format-names.ts'
import { ReportOutcome } from './ReportOutcome.tsx'
import type { ReportMaker, ReportPage } from './use-report.ts'

interface PreviewDialogProps {
  page: ReportPage
  formats: readonly ReportFormat[]
  report: ReportMaker
}

export function PreviewDialog({ page, formats, report }: PreviewDialogProps) {
  const busy = report.working !== null
  return (
    <Dialog
      title={page.title}
      size="large"
      onClose={report.closePreview}
      footer={
        <>
          <div className="dialog-foot-note">
            <ReportOutcome report={report} />
          </div>
          <Button onClick={report.closePreview}>Đóng</Button>
          {formats.map((format) => (
            <Button
              key={format}
              icon="save"
              busy={report.working === format}
              disabled={busy}
              onClick={() => report.save(page.request, format)}
            >
              Lưu {FORMAT_NAMES[format]}
            </Button>
          ))}
          <Button
            look="primary"
            icon="print"
            data-first
            busy={report.working === 'print'}
            disabled={busy}
            onClick={() => report.print(page)}
          >
            In
          </Button>
        </>
      }
    >
      <iframe className="report-page" title="Bản xem trước" sandbox="" srcDoc={page.html} />
    </Dialog>
  )
}
