/** The sheet of one kind of people: toolbar, grid, status bar, and the dialogs that the toolbar opens. */
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import { type Kind, KIND_NAMES } from '../../shared/domain/person.ts'
import { type Track, proofsOf, tracksFor } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { usePublishSheet } from '../actions/ActionsProvider.tsx'
import type { SheetHandle } from '../actions/context.ts'
import { useApp } from '../app/context.ts'
import { recall, remember } from '../app/memory.ts'
import { PersonCard } from '../card/PersonCard.tsx'
import { CellHistoryDialog } from '../history/CellHistoryDialog.tsx'
import { IntakeDialog } from '../intake/IntakeDialog.tsx'
import { TracksDialog } from '../tracks/TracksDialog.tsx'
import { useMessages } from '../ui/Toasts.tsx'
import { NobodyFits } from './filters/NobodyFits.tsx'
import { SheetFilters } from './filters/SheetFilters.tsx'
import type { ViewMoment } from './filters/filter-columns.ts'
import type { Look } from './grid-look.ts'
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
import { WHOLE_SHEET, lookAtFirst } from './view.ts'
import { useViews } from './views/use-views.ts'
import './sheet.css'

/** `exempt-active`: reasons of the person on the card, whatever rows are chosen. */
type AnyDialog = SheetDialog | CellDialog | 'intake' | 'tracks' | 'cell-history' | 'exempt-active'

/** What this computer remembers the card by. */
const CARD_OPEN = 'sheet.card'

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
  const moment = useMemo<ViewMoment>(() => ({ kind, tracks, asOf }), [kind, tracks, asOf])
  const shown = useView(store, all, useDeferredValue(view), moment)
  const [viewId, setViewId] = useState<number | null>(null)
  const columns = useColumns(kind, tracks, viewId === null)
  const [workDate, setWorkDate] = useState<IsoDate>(today)
  const [chosen, setChosen] = useState(NOTHING_CHOSEN)
  const [dialog, setDialog] = useState<AnyDialog | null>(null)
  const [menu, setMenu] = useState<GridMenu | null>(null)
  const closeMenu = useCallback(() => setMenu(null), [])
  const [cardOpen, setCardOpen] = useState(() => recall(CARD_OPEN) === true)
  const showCard = useCallback((open: boolean) => {
    setCardOpen(open)
    remember(CARD_OPEN, open)
  }, [])
  const search = useRef<HTMLInputElement>(null)
  const [heads] = useState(() => new ColumnHeads())
  const [edits] = useState(() => new SheetEdits(backend, store, messages.fail))
  const [look, setLook] = useState<Look>(() => lookAtFirst(kind))
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
          edits,
          heads,
          asOf,
          workDate: today,
        },
        onChosen: setChosen,
        look,
        onLook: setLook,
        messages,
        undo,
        openDialog: setDialog,
      }),
  )
  useEffect(() => grid.whenArranged(columns.takeOrder), [grid, columns])
  const views = useViews({
    kind,
    backend,
    fail: messages.fail,
    view,
    setView,
    columns,
    look,
    gridLook: grid.look,
    currentId: viewId,
    setCurrentId: setViewId,
  })
  const targets = useMemo(() => targetsOf(shown.people, chosen.ids), [shown.people, chosen.ids])
  const current = useMemo(() => all.find(({ id }) => id === chosen.active) ?? null, [all, chosen.active])
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
      cardOpen,
      showCard,
      focusSearch: () => search.current?.select(),
      columns,
      column: () => menu?.column ?? grid.columnInFocus(),
      openMenu: () => {
        const wanted = menuOf(document.activeElement)
        if (wanted) setMenu(wanted)
      },
    }),
    [kind, grid, all, shown.people, targets, view, columns, menu, cardOpen, showCard],
  )
  usePublishSheet(handle, active)
  const cell = dialog === 'cell-history' ? grid.historyCell() : null
  const close = () => setDialog(null)
  return (
    <div className="sheet">
      <Toolbar
        moment={moment}
        all={all}
        view={view}
        onView={setView}
        views={views}
        workDate={workDate}
        onWorkDate={setWorkDate}
        columns={columns}
        search={search}
        sheet={handle}
      />
      <SheetFilters view={view} onView={setView} moment={moment} all={all} heads={heads} today={today} />
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
          nobodyFits={<NobodyFits view={view} moment={moment} all={all} onView={setView} />}
          onOpen={setDialog}
        />
        {cardOpen && (
          <PersonCard
            person={current}
            tracks={tracks}
            asOf={asOf}
            workDate={workDate}
            edits={edits}
            undo={undo}
            onAddExemption={() => setDialog('exempt-active')}
            onClose={() => showCard(false)}
          />
        )}
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
      ) : dialog === 'cell-history' ? (
        cell && <CellHistoryDialog cell={cell} onClose={close} />
      ) : (
        dialog !== null && (
          <SheetDialogs
            dialog={dialog === 'exempt-active' ? 'exempt' : dialog}
            kind={kind}
            school={school}
            tracks={tracksFor(tracks, kind)}
            targets={dialog === 'exempt-active' && current ? [current] : targets}
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
