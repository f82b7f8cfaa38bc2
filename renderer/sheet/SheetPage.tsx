/** The sheet of one kind of people: toolbar, grid, status bar, and the dialogs that the toolbar opens. */
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import { type Kind, KIND_NAMES } from '../../shared/domain/person.ts'
import { type Track, proofsOf, tracksFor } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { usePublishSheet } from '../actions/ActionsProvider.tsx'
import type { SheetHandle } from '../actions/context.ts'
import { useApp } from '../app/context.ts'
import { IntakeDialog } from '../intake/IntakeDialog.tsx'
import { TracksDialog } from '../tracks/TracksDialog.tsx'
import { useMessages } from '../ui/Toasts.tsx'
import { ColumnHeads } from './column-heads.ts'
import { NOTHING_CHOSEN } from './ranges/sheet-ranges.ts'
import { type CellDialog, CellDialogs } from './CellDialogs.tsx'
import { SheetDialogs, type SheetDialog } from './SheetDialogs.tsx'
import { SheetEmpty } from './SheetEmpty.tsx'
import { SheetEdits } from './sheet-edits.ts'
import { SheetGrid } from './sheet-grid.ts'
import { SheetGridView } from './SheetGridView.tsx'
import { StatusBar } from './StatusBar.tsx'
import { type GridMenu, menuOf } from './grid-menu.ts'
import { SheetMenu } from './SheetMenu.tsx'
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
  const newest = useRef(columns)
  useEffect(() => {
    newest.current = columns
  }, [columns])
  const [workDate, setWorkDate] = useState<IsoDate>(today)
  const [chosen, setChosen] = useState(NOTHING_CHOSEN)
  const [dialog, setDialog] = useState<SheetDialog | CellDialog | 'intake' | 'tracks' | null>(null)
  const [menu, setMenu] = useState<GridMenu | null>(null)
  const closeMenu = useCallback(() => setMenu(null), [])
  const search = useRef<HTMLInputElement>(null)
  const [heads] = useState(() => new ColumnHeads())
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
          heads,
          asOf,
          workDate: today,
        },
        onChosen: setChosen,
        messages,
        undo,
        openDialog: setDialog,
        onArranged: (order) => newest.current.takeOrder(order),
      }),
  )
  const targets = useMemo(() => targetsOf(shown.people, chosen.ids), [shown.people, chosen.ids])
  const handle = useMemo<SheetHandle>(
    () => ({
      kind,
      grid,
      all,
      shown: shown.people,
      targets,
      view,
      setView,
      open: setDialog,
      focusSearch: () => search.current?.select(),
      columns,
      column: () => menu?.column ?? grid.columnInFocus(),
      openMenu: () => {
        const wanted = menuOf(document.activeElement)
        if (wanted) setMenu(wanted)
      },
    }),
    [kind, grid, all, shown.people, targets, view, columns, menu],
  )
  usePublishSheet(handle, active)
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
        sheet={handle}
      />
      <div className="sheet-body">
        <SheetGridView
          grid={grid}
          tracks={tracks}
          columns={columns}
          shown={shown.ids}
          asOf={asOf}
          workDate={workDate}
          onMenu={setMenu}
        />
        {menu && <SheetMenu menu={menu} sheet={handle} onClose={closeMenu} />}
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
        columns={chosen.columns}
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
