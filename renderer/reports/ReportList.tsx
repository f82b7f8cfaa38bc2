/** The reports to choose from, under the headings of their groups. */
import type { ReportId } from '../../shared/contract/reports.ts'
import { REPORT_GROUPS } from './report-list.ts'

export function ReportList({ chosen, onChoose }: { chosen: ReportId; onChoose: (id: ReportId) => void }) {
  return (
    <section className="report-list" role="radiogroup" aria-label="Báo cáo">
      {REPORT_GROUPS.map(({ title, offers }) => (
        <div key={title} className="report-group" role="group" aria-label={title}>
          <h2>{title}</h2>
          {offers.map((offer) => (
            <label key={offer.id} className="report-choice">
              <input type="radio" name="report" checked={offer.id === chosen} onChange={() => onChoose(offer.id)} />
              {offer.name}
            </label>
          ))}
        </div>
      ))}
    </section>
  )
}
