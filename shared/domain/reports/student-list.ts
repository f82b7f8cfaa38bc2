/**
 * `student-list`: the register of students with the day of every main stage, one sheet a class. It goes to the
 * receiving office with full numbers; its headings are those that a roster import recognises.
 */
import type { ReportModel } from '../report.ts'
import type { ReportDefinition, ReportInput } from './definition.ts'
import { emptyBecause } from './empty.ts'
import { asOfLine, fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { listedGroups } from './people.ts'
import { registerSection } from './register.ts'
import { MAIN_STAGES, shownStages } from './stages.ts'
import { groupLabel, groupTitle } from './words.ts'

export const studentList: ReportDefinition<ReportModel> = {
  name: 'Sổ theo dõi học sinh',
  formats: ['xlsx', 'csv', 'pdf'],
  kinds: ['student'],
  usualKind: 'student',
  masks: false,
  build: buildStudentList,
  whenEmpty: (input) => emptyBecause(input, ['student']),
}

/** One section a class; sections are empty when nobody is in the class or school. */
function buildStudentList(input: ReportInput): ReportModel {
  const stages = shownStages(input.tracks, 'student', MAIN_STAGES)
  return {
    title: 'SỔ THEO DÕI THẺ CĂN CƯỚC VÀ TÀI KHOẢN VNeID CỦA HỌC SINH',
    letterhead: letterheadOf(input, 'DS'),
    orientation: 'landscape',
    sections: listedGroups(input, 'student').map(({ name, people }) =>
      registerSection(input, stages, people, {
        sheetName: groupLabel('student', name),
        subtitle: [groupTitle('student', name), asOfLine(input)],
        columns: [{ label: 'Lớp', kind: 'text', width: 13, align: 'center', of: (person) => person.className }],
      }),
    ),
    signatures: officeSignatures(input),
    fileName: fileNameOf('so theo doi hoc sinh', input.group ?? ''),
  }
}
