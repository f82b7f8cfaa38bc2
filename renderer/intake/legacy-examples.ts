/** Text that was typed in a font of the time before Unicode, beside what it was converted to. */
import type { PreviewRow } from '../../shared/contract/intake.ts'

interface LegacyExample {
  place: string
  before: string
  after: string
}

/** Names that were converted: by these the eye judges best. Null where no text of the rows was converted. */
export function legacyExamples(rows: readonly PreviewRow[], most: number): LegacyExample[] | null {
  const found = rows.flatMap(({ sheet, row, fullName, issues }) =>
    issues
      .filter(({ code }) => code === 'legacy-text')
      .map(({ field, value }) => ({ place: `${sheet} ${row}`, field, before: value, after: fullName })),
  )
  if (found.length === 0) return null
  return found
    .filter(({ field }) => field === 'fullName')
    .slice(0, most)
    .map(({ place, before, after }) => ({ place, before, after }))
}
