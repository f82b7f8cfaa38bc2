/** Everything that is known of the person whose row is active, at the side of the sheet; edited where it stands. */
import type { ReactNode } from 'react'
import type { Person } from '../../shared/domain/person.ts'
import { type Track, tracksFor } from '../../shared/domain/tracks.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { ChangeList } from '../history/ChangeList.tsx'
import { usePersonChanges } from '../history/use-person-changes.ts'
import { fieldsFor } from '../sheet/fields.ts'
import { idDoubtText } from '../sheet/id-doubts.ts'
import type { SheetEdits } from '../sheet/sheet-edits.ts'
import { standingOn } from '../sheet/standing.ts'
import { Button } from '../ui/Button.tsx'
import { readTypedDate } from '../../shared/text/typed-date.ts'
import { idWords, validityWords } from './card-words.ts'
import { CardExemptions } from './CardExemptions.tsx'
import { CardLine } from './CardLine.tsx'
import './card.css'

interface PersonCardProps {
  person: Person | null
  tracks: readonly Track[]
  asOf: IsoDate
  workDate: IsoDate
  edits: SheetEdits
  undo: (changeSetId?: number) => void
  onAddExemption: () => void
  onClose: () => void
}

export function PersonCard(props: PersonCardProps) {
  const { person, onClose } = props
  return (
    <aside className="person-card" aria-label="Thẻ thông tin">
      <header className="person-card-head">
        <h2>{person?.fullName ?? 'Thẻ thông tin'}</h2>
        <Button look="quiet" icon="close" aria-label="Đóng thẻ thông tin" onClick={onClose} />
      </header>
      {person ? (
        <CardBody key={person.id} {...props} person={person} />
      ) : (
        <p className="person-card-none muted">Bấm vào dòng của một người để xem.</p>
      )}
    </aside>
  )
}

function CardBody({
  person,
  tracks,
  asOf,
  workDate,
  edits,
  undo,
  onAddExemption,
}: PersonCardProps & { person: Person }) {
  const { today } = useApp()
  const standing = standingOn(person, asOf)
  const own = tracksFor(tracks, person.kind)
  return (
    <div className="person-card-body">
      <section aria-label="Diện">
        <p className={`card-standing card-standing-${standing.state}`}>
          <strong>{standing.text}</strong> tính đến {formatDate(asOf)}
        </p>
        {standing.detail !== '' && <p className="muted">{standing.detail}</p>}
      </section>
      <Facts person={person} asOf={asOf} />
      <section>
        <h3>Thông tin</h3>
        {fieldsFor(person.kind).map((field) => (
          <CardLine
            key={field.key}
            label={field.label}
            value={field.show(person)}
            onCommit={async (text) => {
              const reading = field.read(text, today)
              return reading.ok ? edits.edit(person, reading.fields) : reading.message
            }}
          />
        ))}
        {person.joinedOn !== null && <Fact name="Vào trường">{formatDate(person.joinedOn)}</Fact>}
        {person.formerClasses.map(({ className, until }) => (
          <Fact key={until} name="Lớp trước">{`${className ?? 'chưa có lớp'}, đến ${formatDate(until)}`}</Fact>
        ))}
      </section>
      {own
        .filter(({ shown }) => shown)
        .map((track) => (
          <Steps key={track.id} track={track} person={person} edits={edits} />
        ))}
      {own.some(({ shown }) => !shown) && (
        <details className="card-more">
          <summary>Nội dung khác</summary>
          {own
            .filter(({ shown }) => !shown)
            .map((track) => (
              <Steps key={track.id} track={track} person={person} edits={edits} />
            ))}
        </details>
      )}
      <CardExemptions person={person} workDate={workDate} undo={undo} onAdd={onAddExemption} />
      <CardHistory personId={person.id} />
    </div>
  )
}

function Steps({ track, person, edits }: { track: Track; person: Person; edits: SheetEdits }) {
  const { today } = useApp()
  return (
    <section>
      <h3>{track.name}</h3>
      {track.stages.map((stage) => (
        <CardLine
          key={stage.key}
          label={stage.name}
          value={formatDate(person.milestones[stage.key])}
          placeholder="chưa có ngày"
          onCommit={async (text) => {
            const reading = readTypedDate(text, { today, notAfterToday: 'Ngày ghi' })
            if (!reading.ok) return reading.message
            return edits.storeMilestone(person, stage.key, reading.date)
          }}
        />
      ))}
    </section>
  )
}

function Facts({ person, asOf }: { person: Person; asOf: IsoDate }) {
  const said = person.personalId === null ? null : idWords(person.personalId)
  const doubt = idDoubtText(person)
  const valid = validityWords(person, asOf)
  return (
    <section>
      <h3>Số và thẻ</h3>
      <Fact name="Số cho biết" heed={doubt !== null}>
        {person.personalId === null ? 'Chưa có số định danh' : (said ?? 'Số không đúng dạng')}
        {doubt !== null && <span className="card-doubt">{doubt}</span>}
      </Fact>
      <Fact name="Thẻ có giá trị" heed={valid?.heed ?? false}>
        {valid ? (
          <>
            {valid.words}
            <span className="muted card-source">
              Theo {valid.source}. Nếu thẻ in ngày khác thì theo ngày in trên thẻ.
            </span>
          </>
        ) : (
          <span className="muted">Chưa tính được: cần ngày sinh và ngày có thẻ.</span>
        )}
      </Fact>
    </section>
  )
}

function Fact({ name, heed = false, children }: { name: string; heed?: boolean; children: ReactNode }) {
  return (
    <div className={heed ? 'card-line card-heed' : 'card-line'}>
      <span>{name}</span>
      <div className="card-fact">{children}</div>
    </div>
  )
}

function CardHistory({ personId }: { personId: number }) {
  const { value, error } = usePersonChanges(personId)
  return (
    <section>
      <h3>Lịch sử</h3>
      {error !== null && <p className="field-error">{error}</p>}
      {value?.length === 0 && <p className="muted">Chưa có thay đổi nào.</p>}
      {value && <ChangeList changes={value} />}
    </section>
  )
}
