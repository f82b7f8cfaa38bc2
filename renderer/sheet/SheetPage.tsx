/** The sheet of one kind of people: toolbar, grid, status bar, and the dialogs that the toolbar opens. */
import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import { type Kind, KIND_NAMES } from '../../shared/domain/person.ts'
import { type Track, proofsOf, tracksFor } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { shortcutOf } from '../app/shortcuts.ts'
import { IntakeDialog } from '../intake/IntakeDialog.tsx'
import { TracksDialog } from '../tracks/TracksDialog.tsx'
import { useMessages } from '../ui/Toasts.tsx'
import { NOTHING_CHOSEN } from './ranges/sheet-ranges.ts'
import { type CellDialog, CellDialogs } from './CellDialogs.tsx'
import { SheetDialogs, type SheetDialog } from './SheetDialogs.tsx'
import { SheetEmpty } from './SheetEmpty.tsx'
import { SheetEdits } from './sheet-edits.ts'
import { SheetGrid } from './sheet-grid.ts'
import { SheetGridView } from './SheetGridView.tsx'
import { StatusBar } from './StatusBar.tsx'
import { targetsOf } from './targets.ts'
import { Toolbar } from './Toolbar.tsx'
import { useColumns } from './use-columns.ts'
import { usePeople } from './use-people.ts'
import { useView } from './use-view.ts'
import { WriteReview } from './WriteReview.tsx'
import { WHOLE_SHEET } from './view.ts'
import './sheet.css'

interface SheetPageProps {
  kind: Kind
  school: School
  tracks: readonly Track[]
  asOf: IsoDate
  /** In sight: keys of the window go to this sheet. */
  active: boolean
  undo: (changeSetId?: number) => void
}

export function SheetPage({ kind, school, tracks, asOf, active, undo }: SheetPageProps) {
  const { backend, today } = useApp()
  const messages = useMessages()
  const { store, loading, error, reload } = usePeople(school.id, kind)
  const all = useSyncExternalStore(store.subscribe, store.list)
  const [view, setView] = useState(WHOLE_SHEET)
  const shown = useView(store, all, useDeferredValue(view), tracks, asOf)
  const columns = useColumns(kind, tracks)
  const [workDate, setWorkDate] = useState<IsoDate>(today)
  const [chosen, setChosen] = useState(NOTHING_CHOSEN)
  const [dialog, setDialog] = useState<SheetDialog | CellDialog | 'intake' | 'tracks' | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const [grid] = useState(
    () =>
      new SheetGrid({
        kind,
        schoolId: school.id,
        backend,
        store,
        name: KIND_NAMES[kind],
        context: {
          today,
          tracks,
          proofs: proofsOf(tracks),
          edits: new SheetEdits(backend, store, messages.fail),
          asOf,
          workDate: today,
        },
        onChosen: setChosen,
        messages,
        undo,
        openDialog: setDialog,
      }),
  )
  useEffect(() => {
    if (!active) return
    const find = (event: KeyboardEvent) => {
      if (shortcutOf(event) !== 'search') return
      event.preventDefault()
      search.current?.select()
    }
    window.addEventListener('keydown', find)
    return () => window.removeEventListener('keydown', find)
  }, [active])
  const targets = useMemo(() => targetsOf(shown.people, chosen.ids), [shown.people, chosen.ids])
  const close = () => setDialog(null)
  return (
    <div className="sheet">
      <Toolbar
        kind={kind}
        tracks={tracks}
        asOf={asOf}
        all={all}
        view={view}
        onView={setView}
        workDate={workDate}
        onWorkDate={setWorkDate}
        columns={columns}
        search={search}
        hasShown={shown.people.length > 0}
        hasTargets={targets.length > 0}
        onOpen={setDialog}
      />
      <div className="sheet-body">
        <SheetGridView
          grid={grid}
          tracks={tracks}
          columns={columns}
          shown={shown.ids}
          asOf={asOf}
          workDate={workDate}
        />
        <SheetEmpty
          kind={kind}
          loading={loading}
          error={error}
          total={all.length}
          shown={shown.people.length}
          onReload={reload}
          onClearView={() => setView(WHOLE_SHEET)}
          onOpen={setDialog}
        />
      </div>
      <WriteReview
        writer={grid.writer}
        nameOf={(cell) => grid.nameOf(cell)}
        goTo={({ id, column }) => grid.goTo(id, column)}
        onDone={() => grid.focus()}
      />
      <StatusBar
        total={all.length}
        shown={shown.people}
        chosen={targets}
        cells={chosen.cells}
        stale={shown.stale}
        tracks={tracks}
        asOf={asOf}
        onRetake={shown.retake}
      />
      {dialog === 'intake' ? (
        <IntakeDialog kind={kind} school={school} tracks={tracks} undo={undo} onClose={close} />
      ) : dialog === 'tracks' ? (
        <TracksDialog tracks={tracks} onClose={close} />
      ) : dialog === 'replace' || dialog === 'go-to' ? (
        <CellDialogs dialog={dialog} grid={grid} onClose={close} />
      ) : (
        dialog !== null && (
          <SheetDialogs
            dialog={dialog}
            kind={kind}
            school={school}
            tracks={tracksFor(tracks, kind)}
            targets={targets}
            shown={shown.people}
            all={all}
            workDate={workDate}
            asOf={asOf}
            view={view}
            undo={undo}
            onDone={() => grid.clearSelection()}
            onClose={close}
          />
        )
      )}
    </div>
  )
}
