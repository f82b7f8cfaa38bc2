/** The report as it will be printed. The page is shown apart from the window: no scripts, no access to it. */
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ReportOutcome } from './ReportOutcome.tsx'
import type { ReportMaker, ReportPage } from './use-report.ts'

export function PreviewDialog({ page, report }: { page: ReportPage; report: ReportMaker }) {
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
          <Button
            icon="save"
            busy={report.working === 'xlsx'}
            disabled={busy}
            onClick={() => report.save(page.request, 'xlsx')}
          >
            Lưu Excel
          </Button>
          <Button
            icon="save"
            busy={report.working === 'pdf'}
            disabled={busy}
            onClick={() => report.save(page.request, 'pdf')}
          >
            Lưu PDF
          </Button>
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
