/** A plan to be read whole: targets, duties, tasks, and on demand the words of the text behind each. */
import { useState } from 'react'
import type { Plan } from '../../shared/domain/plans/plan.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { PlanContents } from './PlanContents.tsx'
import { readingsOf, sourcesOf } from './plan-form.ts'
import {
  cohortText,
  DENOMINATOR_NAMES,
  dutyText,
  goalText,
  measuresText,
  plateText,
  reportName,
  spanText,
} from './plan-words.ts'
import { Quotes, Readings } from './SourceWords.tsx'
import '../ui/table.css'

const HEAD_PLACES = ['title', 'issuer', 'number', 'issuedOn', 'start', 'end', 'covers'] as const

export function PlanReading({ plan, tracks }: { plan: Plan; tracks: readonly Track[] }) {
  const [withSources, setWithSources] = useState(false)
  const quotes = (place: string) => withSources && <Quotes words={sourcesOf(plan, place)} />
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
                <tr key={target.id}>
                  <td>
                    <strong>{target.name}</strong>
                    {target.phase !== null && <span className="muted"> ({target.phase})</span>}
                    {quotes(`targets.${target.id}`)}
                    <Readings readings={readingsOf(plan, `targets.${target.id}`)} />
                  </td>
                  <td>{cohortText(target.cohort)}</td>
                  <td>
                    {measuresText(target, tracks)}
                    <br />
                    <span className="muted">{DENOMINATOR_NAMES[target.denominator]}</span>
                  </td>
                  <td className="number nowrap">{goalText(target)}</td>
                  <td className="nowrap">{target.due === null ? '–' : formatDate(target.due)}</td>
                </tr>
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
                <tr key={duty.id}>
                  <td>
                    <strong>{duty.name}</strong>
                    <span className="muted"> · {reportName(duty.report)}</span>
                    {quotes(`duties.${duty.id}`)}
                    <Readings readings={readingsOf(plan, `duties.${duty.id}`)} />
                  </td>
                  <td>{dutyText(duty)}</td>
                  <td>{duty.receiver === '' ? '–' : duty.receiver}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <PlanContents plan={plan} withSources={withSources} />
    </article>
  )
}
