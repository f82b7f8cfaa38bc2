/**
 * `submission`: the workbook that a receiving office reads by eye (a cover, figures by class and team, lists) and by
 * program (a hidden sheet, submissions/workbook.ts). Numbers are masked unless the input says otherwise.
 */
import type { SubmissionPayload } from '../../contract/submission-file.ts'
import { countFigures } from '../figures.ts'
import { KIND_NAMES, type Kind, groupOf } from '../person.ts'
import type { StoredPlan, Target } from '../plans/plan.ts'
import { targetFigures } from '../plans/progress.ts'
import type { ReportModel, ReportSection } from '../report.ts'
import { SUBMISSION_SHEET, submissionRows } from '../submissions/workbook.ts'
import { type ReportDefinition, type ReportInput, kindsOf } from './definition.ts'
import { emptyBecause } from './empty.ts'
import { asOfLine, fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { listedEverybody, listedPeople } from './people.ts'
import { type RegisterColumn, registerSection } from './register.ts'
import { MAIN_STAGES, STAFF_STAGES, shownStages } from './stages.ts'
import { submissionCover } from './submission-cover.ts'
import { summarySections } from './summary.ts'
import { progressInput, targetTitle } from './targets.ts'

export const submission: ReportDefinition<ReportModel> = {
  name: 'Báo cáo số liệu nộp cấp trên',
  formats: ['xlsx'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: true,
  build: buildSubmission,
  whenEmpty: (input) => emptyBecause(input, kindsOf(submission, input.kind)),
}

/** A cover, figures, a list of each kind of people; sections are empty when nobody belongs to the school. */
function buildSubmission(input: ReportInput): ReportModel {
  const payload = payloadOf(input)
  const some = payload.total.headcount > 0
  return {
    title: 'BÁO CÁO SỐ LIỆU THẺ CĂN CƯỚC VÀ TÀI KHOẢN ĐỊNH DANH ĐIỆN TỬ',
    letterhead: letterheadOf(input, 'BC'),
    orientation: 'landscape',
    sections: some
      ? [submissionCover(input, payload), ...summarySections({ ...input, by: undefined }), ...lists(input)]
      : [],
    signatures: officeSignatures(input),
    fileName: fileNameOf('bao cao so lieu', input.school.name),
    ...(some && { hidden: { sheetName: SUBMISSION_SHEET, rows: submissionRows(payload) } }),
  }
}

function payloadOf(input: ReportInput): SubmissionPayload {
  const { school, plan, asOf, madeOn, tracks } = input
  const kinds = kindsOf(submission, input.kind)
  const people = listedEverybody(input, kinds)
  const figuresOf = (kind: Kind) => countFigures(listedPeople(input, kind), tracks, asOf, groupOf)
  return {
    school: { name: school.name, governingBody: school.governingBody, levels: school.levels },
    plan: plan ? { title: plan.title, issuer: plan.issuer, number: plan.number, issuedOn: plan.issuedOn } : null,
    asOf,
    madeOn: madeOn ?? asOf,
    madeBy: school.preparerName,
    stages: tracks.flatMap(({ stages }) => stages.map(({ key, name }) => ({ key, name }))),
    total: countFigures(people, tracks, asOf, null).total,
    kinds: kinds.map((kind) => {
      const { total, groups } = figuresOf(kind)
      return { kind, total, groups }
    }),
    targets: plan ? plan.targets.map((target) => targetPayload(input, plan, target)) : [],
  }
}

function targetPayload(input: ReportInput, plan: StoredPlan, target: Target): SubmissionPayload['targets'][number] {
  return { id: target.id, name: targetTitle(target), ...targetFigures(progressInput(input, plan, target, 'group')) }
}

/** One sheet of all students, one of all staff; a kind without anybody has none. */
function lists(input: ReportInput): ReportSection[] {
  const { tracks, unmasked = false } = input
  return kindsOf(submission, input.kind).flatMap((kind) => {
    const people = listedEverybody(input, [kind])
    if (people.length === 0) return []
    const stages = shownStages(tracks, kind, kind === 'student' ? MAIN_STAGES : STAFF_STAGES)
    return [
      registerSection(input, stages, people, {
        sheetName: kind === 'student' ? 'DS học sinh' : 'DS CB-GV-NV',
        subtitle: [KIND_NAMES[kind], asOfLine(input)],
        columns: [GROUP_COLUMNS[kind]],
        masked: !unmasked,
      }),
    ]
  })
}

const GROUP_COLUMNS = {
  student: { label: 'Lớp', kind: 'text', width: 13, align: 'center', of: (person) => person.className },
  staff: { label: 'Tổ', kind: 'text', width: 21, of: (person) => person.teamName },
} as const satisfies Record<Kind, RegisterColumn>
