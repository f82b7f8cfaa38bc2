/**
 * `staff-list`: the register of staff with the day of every main stage, the digital signature too, on one sheet by
 * team. It goes to the receiving office with full numbers; its headings are those that a roster import recognises.
 */
import type { ReportModel } from '../report.ts'
import type { ReportDefinition, ReportInput } from './definition.ts'
import { emptyBecause } from './empty.ts'
import { asOfLine, fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { listedGroups } from './people.ts'
import { registerSection } from './register.ts'
import { STAFF_STAGES, shownStages } from './stages.ts'
import { groupTitle } from './words.ts'

export const staffList: ReportDefinition<ReportModel> = {
  name: 'Sổ theo dõi cán bộ, giáo viên, nhân viên',
  formats: ['xlsx', 'csv', 'pdf'],
  kinds: ['staff'],
  usualKind: 'staff',
  masks: false,
  build: buildStaffList,
  whenEmpty: (input) => emptyBecause(input, ['staff']),
}

/** One section of everybody, or of one team; none when nobody is in it. */
function buildStaffList(input: ReportInput): ReportModel {
  const people = listedGroups(input, 'staff').flatMap((group) => group.people)
  const team = input.group === undefined ? [] : [groupTitle('staff', input.group)]
  const section = registerSection(input, shownStages(input.tracks, 'staff', STAFF_STAGES), people, {
    sheetName: 'Cán bộ-GV-NV',
    subtitle: [...team, asOfLine(input)],
    columns: [
      { label: 'Tổ', kind: 'text', width: 21, of: (person) => person.teamName },
      { label: 'Chức vụ', kind: 'text', width: 21, of: (person) => person.position },
    ],
  })
  return {
    title: 'SỔ THEO DÕI THẺ CĂN CƯỚC, TÀI KHOẢN VNeID VÀ CHỮ KÝ SỐ CỦA CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN',
    letterhead: letterheadOf(input, 'DS'),
    orientation: 'landscape',
    sections: people.length === 0 ? [] : [section],
    signatures: officeSignatures(input),
    fileName: fileNameOf('so theo doi can bo giao vien nhan vien', input.group ?? ''),
  }
}
