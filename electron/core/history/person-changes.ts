/** What happened to one person, read from the log of changes and put into words. */
import type { Database } from 'better-sqlite3'
import type { PersonChange } from '../../../shared/contract/history.ts'
import { exemptionReason } from '../../../shared/domain/exemptions.ts'
import { FIELD_NAMES, type PersonFields, showField } from '../../../shared/domain/person.ts'
import type { StageKey } from '../../../shared/domain/tracks.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { COLUMN_FIELDS } from '../roster/people-write.ts'

interface LogRow {
  change_set_id: number
  at: string
  who: string
  label: string
  undone: number
  entity: 'person' | 'milestone' | 'exemption' | 'former_class'
  entity_id: number
  part: number
  before: string | null
  after: string | null
}

type Values = Readonly<Record<string, string | number | null>>
type Said = Pick<PersonChange, 'kind' | 'what' | 'before' | 'after'> & Partial<Pick<PersonChange, 'field' | 'stage'>>

/** The newest first. Exemptions and former classes are known as theirs by the change that made them. */
const OF_PERSON = `
  WITH theirs AS (
    SELECT entity, entity_id FROM change
     WHERE entity IN ('exemption', 'former_class') AND (before IS NULL OR after IS NULL)
       AND json_extract(coalesce(after, before), '$.person_id') = @id)
  SELECT c.change_set_id, s.at, s.who, s.label, s.undone_order IS NOT NULL AS undone,
         c.entity, c.entity_id, c.part, c.before, c.after
    FROM change c JOIN change_set s ON s.id = c.change_set_id
   WHERE (c.entity IN ('person', 'milestone') AND c.entity_id = @id)
      OR (c.entity, c.entity_id) IN (SELECT entity, entity_id FROM theirs)
   ORDER BY c.change_set_id DESC, c.seq`

/** Everything that happened to a person, or to one field or stage of theirs; the newest first. */
export function queryPersonChanges(
  db: Database,
  wanted: { personId: number; field?: keyof PersonFields | undefined; stage?: StageKey | undefined },
): PersonChange[] {
  const names = new Names(db)
  const told: PersonChange[] = []
  for (const row of db.prepare<[{ id: number }], LogRow>(OF_PERSON).iterate({ id: wanted.personId })) {
    const { change_set_id: changeSetId, at, who, label, undone } = row
    for (const said of sayChange(row, names)) {
      if (wanted.field !== undefined && said.field !== wanted.field) continue
      if (wanted.stage !== undefined && said.stage !== wanted.stage) continue
      told.push({ changeSetId, at, who, label, undone: undone === 1, ...said })
    }
  }
  return told
}

function sayChange(row: LogRow, names: Names): Said[] {
  const before = row.entity === 'milestone' ? null : parse(row.before)
  const after = row.entity === 'milestone' ? null : parse(row.after)
  switch (row.entity) {
    case 'milestone': {
      const { key, name } = names.stage(row.part)
      return [{ kind: 'stage', stage: key, what: name, before: formatDate(row.before), after: formatDate(row.after) }]
    }
    case 'exemption':
      return [
        {
          kind: 'exemption',
          what: exemptionReason(String(before?.['reason'] ?? after?.['reason'] ?? names.reason(row.entity_id))).name,
          before: span(before),
          after: span(after),
        },
      ]
    case 'former_class': {
      const what = 'Lớp trước đây'
      return [{ kind: 'former-class', what, before: names.former(before), after: names.former(after) }]
    }
    case 'person':
      return personSaid(before, after, names)
  }
}

function personSaid(before: Values | null, after: Values | null, names: Names): Said[] {
  const said: Said[] = []
  if (before === null) said.push({ kind: 'record', what: 'Hồ sơ', before: '', after: 'Thêm vào sổ' })
  if (after === null) said.push({ kind: 'record', what: 'Hồ sơ', before: 'Có trong sổ', after: 'Xóa khỏi sổ' })
  for (const [column, field] of COLUMN_FIELDS) {
    const [from, to] = [before?.[column], after?.[column]].map((value) => names.field(field, value))
    if (from === undefined || to === undefined || from === to) continue
    said.push({ kind: 'field', field, what: FIELD_NAMES[field], before: from, after: to })
  }
  const [from, to] = [before?.['school_id'], after?.['school_id']]
  if (before !== null && after !== null && from !== to) {
    said.push({ kind: 'record', what: 'Trường', before: names.school(from), after: names.school(to) })
  }
  return said
}

function span(values: Values | null): string {
  if (values === null) return ''
  const from = values['from_on']
  const until = values['until_on']
  const note = values['note']
  const parts = [
    typeof from === 'string' ? `từ ${formatDate(from)}` : '',
    typeof until === 'string'
      ? `đến hết ${formatDate(until)}`
      : until === null && from === undefined
        ? 'chưa kết thúc'
        : '',
  ]
  const days = parts.filter((part) => part !== '').join(' ')
  return typeof note === 'string' && note !== '' ? `${days}: ${note}` : days
}

/** Names of what the log has as numbers, also of what is gone since. */
class Names {
  readonly #db: Database
  readonly #known = new Map<string, string>()

  constructor(db: Database) {
    this.#db = db
  }

  stage(id: number): { key: StageKey; name: string } {
    return { key: this.#column('stage', id, 'key'), name: this.#column('stage', id, 'name') }
  }

  school(id: string | number | null | undefined): string {
    return id === null || id === undefined ? '' : this.#column('school', Number(id), 'name')
  }

  reason(exemptionId: number): string {
    return this.#column('exemption', exemptionId, 'reason')
  }

  former(values: Values | null): string {
    if (values === null) return ''
    const until = values['until_on']
    return `${this.field('className', values['class_id']) || 'chưa có lớp'}${typeof until === 'string' ? ` đến ${formatDate(until)}` : ''}`
  }

  field(field: keyof PersonFields, value: string | number | null | undefined): string {
    if (value === null || value === undefined) return ''
    if (field === 'className') return this.#column('class_room', Number(value), 'name')
    if (field === 'teamName') return this.#column('team', Number(value), 'name')
    return showField(field, field === 'partyMember' ? value === 1 : String(value))
  }

  /** What stands now, or else what stood when the record was made. */
  #column(table: 'stage' | 'school' | 'class_room' | 'team' | 'exemption', id: number, column: string): string {
    const place = `${table} ${id} ${column}`
    let name = this.#known.get(place)
    if (name === undefined) {
      name =
        this.#db.prepare<[number], string>(`SELECT ${column} FROM ${table} WHERE id = ?`).pluck().get(id) ??
        this.#db
          .prepare<[string, string, number], string>(
            `SELECT json_extract(coalesce(after, before), ?) FROM change
              WHERE entity = ? AND entity_id = ? AND (before IS NULL OR after IS NULL) LIMIT 1`,
          )
          .pluck()
          .get(`$.${column}`, table, id) ??
        'đã xóa'
      this.#known.set(place, name)
    }
    return name
  }
}

function parse(json: string | null): Values | null {
  return json === null ? null : (JSON.parse(json) as Values)
}
