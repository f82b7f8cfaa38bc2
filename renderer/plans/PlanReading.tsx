/** A plan to be read whole: targets, duties, tasks, and on demand the words of the text behind each. */
import { Fragment, useState } from 'react'
import { DENOMINATOR_NAMES, goalWords } from '../../shared/domain/plans/words.ts'
import type { Plan } from '../../shared/domain/plans/plan.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { PlanContents } from './PlanContents.tsx'
import { readingsOf, sourcesOf } from './plan-form.ts'
import { cohortText, dutyText, measuresText, plateText, reportName, spanText } from './plan-words.ts'
import { Quotes, Readings } from './SourceWords.tsx'
import '../ui/table.css'

const HEAD_PLACES = ['title', 'issuer', 'number', 'issuedOn', 'start', 'end', 'covers'] as const

export function PlanReading({ plan, tracks }: { plan: Plan; tracks: readonly Track[] }) {
  const [withSources, setWithSources] = useState(false)
  const words = (place: string, columns: number) => {
    const quotes = withSources ? sourcesOf(plan, place) : []
    const readings = readingsOf(plan, place)
    if (quotes.length === 0 && readings.length === 0) return null
    return (
      <tr className="row-words">
        <td colSpan={columns}>
          <Quotes words={quotes} />
          <Readings readings={readings} />
        </td>
      </tr>
    )
  }
  return (
    <article className="plan-reading">
      <header>
        <h3>{plan.title}</h3>
        <p className="muted">{plateText(plan)}</p>
        <p>{[spanText(plan.start, plan.end), cohortText(plan.covers)].filter(Boolean).join(' · ')}</p>
        {Object.keys(plan.sources).length > 0 && (
          <label className="choice">
            <input type="checkbox" checked={withSources} onChange={({ target }) => setWithSources(target.checked)} />
            Hiện câu chữ của văn bản bên cạnh từng mục
          </label>
        )}
      </header>
      {withSources && <Quotes words={[...new Set(HEAD_PLACES.flatMap((place) => sourcesOf(plan, place)))]} />}
      <Readings readings={plan.readings.filter(({ field }) => !/^(targets|duties)\./.test(field))} />
      <section>
        <h4>Chỉ tiêu</h4>
        <div className="table-frame">
          <table className="table reading-targets">
            <thead>
              <tr>
                <th scope="col">Chỉ tiêu</th>
                <th scope="col">Đối tượng</th>
                <th scope="col">Mốc phải đạt, mẫu số</th>
                <th scope="col" className="number">
                  Giao
                </th>
                <th scope="col">Hạn</th>
              </tr>
            </thead>
            <tbody>
              {plan.targets.map((target) => (
                <Fragment key={target.id}>
                  <tr>
                    <td>
                      <strong>{target.name}</strong>
                      {target.phase !== null && <span className="muted"> ({target.phase})</span>}
                    </td>
                    <td>{cohortText(target.cohort)}</td>
                    <td>
                      {measuresText(target, tracks)}
                      <br />
                      <span className="muted">{DENOMINATOR_NAMES[target.denominator]}</span>
                    </td>
                    <td className="number nowrap">{goalWords(target)}</td>
                    <td className="nowrap">{target.due === null ? '–' : formatDate(target.due)}</td>
                  </tr>
                  {words(`targets.${target.id}`, 5)}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section>
        <h4>Kỳ báo cáo</h4>
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Báo cáo</th>
                <th scope="col">Khi nào</th>
                <th scope="col">Nơi nhận</th>
              </tr>
            </thead>
            <tbody>
              {plan.duties.map((duty) => (
                <Fragment key={duty.id}>
                  <tr>
                    <td>
                      <strong>{duty.name}</strong>
                      <span className="muted"> · {reportName(duty.report)}</span>
                    </td>
                    <td>{dutyText(duty)}</td>
                    <td>{duty.receiver === '' ? '–' : duty.receiver}</td>
                  </tr>
                  {words(`duties.${duty.id}`, 3)}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <PlanContents plan={plan} withSources={withSources} />
    </article>
  )
}
