/** One issue of a row: how grave, what, and the cell as it stands in the file. */
import type { Issue } from '../../shared/contract/intake.ts'
import { SEVERITY_NAMES } from './import-words.ts'

export function IssueLine({ issue }: { issue: Issue }) {
  return (
    <p className="issue">
      <span className={`tag tag-${issue.severity}`}>{SEVERITY_NAMES[issue.severity]}</span>
      <span>
        {issue.message}
        {issue.value !== '' && !issue.message.includes(issue.value) && (
          <span className="muted"> Trong tệp: “{issue.value}”</span>
        )}
      </span>
    </p>
  )
}
