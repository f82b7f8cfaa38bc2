/** What a plan holds beside targets and duties: tasks, what people bring, bases and receivers. */
import type { Plan } from '../../shared/domain/plans/plan.ts'
import { sourcesOf } from './plan-form.ts'
import { Quotes } from './SourceWords.tsx'

type Part = { place: string; title: string; lines: readonly string[] }

export function PlanContents({ plan, withSources }: { plan: Plan; withSources: boolean }) {
  const parts: Part[] = [
    { place: 'tasks', title: 'Nhiệm vụ giao cho trường', lines: plan.tasks },
    { place: 'bring.required', title: 'Bắt buộc mang theo khi làm lưu động', lines: plan.bring.required },
    { place: 'bring.optional', title: 'Mang theo nếu có', lines: plan.bring.optional },
    { place: 'bases', title: 'Căn cứ', lines: plan.bases },
    { place: 'receivers', title: 'Nơi nhận', lines: plan.receivers },
  ]
  return (
    <>
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map(({ place, title, lines }) => (
          <section key={place}>
            <h4>{title}</h4>
            <ul className="plan-lines">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {withSources && <Quotes words={sourcesOf(plan, place)} />}
          </section>
        ))}
    </>
  )
}
