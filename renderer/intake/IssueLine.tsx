/** One issue of a row: how grave, what, the cell as it stands, or (`children`) where to mend it. */
import type { ReactNode } from 'react'
import type { Issue } from '../../shared/contract/intake.ts'
import { SEVERITY_NAMES } from './import-words.ts'

export function IssueLine({ issue, children }: { issue: Issue; children?: ReactNode }) {
  return (
    <p className="issue">
      <span className={`tag tag-${issue.severity}`}>{SEVERITY_NAMES[issue.severity]}</span>
      <span>
        {issue.message}
        {children === undefined && issue.value !== '' && !issue.message.includes(issue.value) && (
          <span className="muted"> Đang ghi: “{issue.value}”</span>
        )}{' '}
        {children}
      </span>
    </p>
  )
}
