/** What became of the last print or save, and the way to the file. */
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { ReportMaker } from './use-report.ts'

export function ReportOutcome({ report }: { report: ReportMaker }) {
  const { failure, saved, reveal } = report
  if (failure !== null) return <Notice look="bad">{failure}</Notice>
  if (!saved) return null
  return (
    <div className="report-saved" role="status">
      <span>
        Đã lưu <strong>{saved.fileName}</strong>
      </span>
      {saved.canReveal && (
        <Button icon="folder" onClick={() => reveal(saved)}>
          Mở thư mục
        </Button>
      )}
    </div>
  )
}
