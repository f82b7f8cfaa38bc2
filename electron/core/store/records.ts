/**
 * The records that an edit can make, change or remove, and their columns. Column names in SQL come from here only,
 * never from a logged change or a caller's object.
 */
export const RECORDS = {
  school: [
    'name',
    'governing_body',
    'place',
    'head_role',
    'head_name',
    'preparer_name',
    'levels',
    'paper_code',
    'receivers',
  ],
  class_room: ['school_id', 'name'],
  team: ['school_id', 'name'],
  person: [
    'school_id',
    'kind',
    'full_name',
    'birth_date',
    'gender',
    'personal_id',
    'old_id_number',
    'moet_id',
    'local_id',
    'class_id',
    'team_id',
    'position',
    'party_member',
    'phone',
    'address',
    'left_on',
    'joined_on',
    'moved_from',
  ],
  former_class: ['person_id', 'class_id', 'until_on'],
  exemption: ['person_id', 'reason', 'from_on', 'until_on', 'note'],
  track: ['key', 'name', 'ordered', 'kinds', 'shown', 'position'],
  stage: ['key', 'track_id', 'name', 'short_name', 'position'],
  plan: ['preset', 'retired_on', 'body'],
  activity: ['school_id', 'plan_id', 'on_day', 'form', 'content', 'place', 'people', 'evidence'],
  import: [
    'change_set_id',
    'school_id',
    'kind',
    'file_name',
    'sha256',
    'mapping',
    'list_day',
    'counts',
    'issues_sha256',
  ],
  submission: [
    'school_id',
    'plan_id',
    'duty_id',
    'report',
    'format',
    'period',
    'as_of',
    'sent_on',
    'receiver',
    'note',
    'file_name',
    'sha256',
    'snapshot_sha256',
    'total',
  ],
} as const

export type RecordTable = keyof typeof RECORDS
type Column<T extends RecordTable> = (typeof RECORDS)[T][number]
export type ColumnValue = string | number | null
/** Columns of a record and their values; those not named stay as they are. */
export type RecordValues<T extends RecordTable> = Partial<Record<Column<T>, ColumnValue>>

/** Says whether a logged entity is one of the records (milestones are logged apart). */
export function isRecordTable(entity: string): entity is RecordTable {
  return Object.hasOwn(RECORDS, entity)
}
