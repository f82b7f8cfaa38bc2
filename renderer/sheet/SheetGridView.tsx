/** The place of the grid on the screen; hands it what it is to show. */
import { type MouseEvent, useEffect, useRef } from 'react'
import type { Track } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { isWriting } from '../actions/situation.ts'
import { rowPixels, useDisplay, ZOOM } from '../theme/display.ts'
import { type GridMenu, menuOf } from './grid-menu.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { Columns } from './use-columns.ts'
import './grid.css'
import './heads.css'
import './ranges/ranges.css'

interface SheetGridViewProps {
  grid: SheetGrid
  tracks: readonly Track[]
  columns: Columns
  shown: ReadonlySet<number>
  asOf: IsoDate
  workDate: IsoDate
  onMenu: (menu: GridMenu) => void
}

export function SheetGridView({ grid, tracks, columns, shown, asOf, workDate, onMenu }: SheetGridViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const { seen, hidden, pinned, order } = columns
  const settings = useDisplay()
  useEffect(() => (place.current ? grid.attach(place.current) : undefined), [grid])
  useEffect(() => grid.setTracks(tracks), [grid, tracks])
  useEffect(() => grid.setColumns(seen, hidden), [grid, seen, hidden])
  useEffect(() => grid.arrange(pinned, order), [grid, pinned, order])
  useEffect(
    () => grid.setScale({ zoom: settings.zoom / ZOOM.normal, rowHeight: rowPixels(settings) }),
    [grid, settings],
  )
  useEffect(() => grid.setAsOf(asOf), [grid, asOf])
  useEffect(() => grid.setWorkDate(workDate), [grid, workDate])
  useEffect(() => grid.show(shown), [grid, shown])
  const open = (event: MouseEvent) => {
    const menu = menuOf(event.target as Element, { x: event.clientX, y: event.clientY })
    // Text being written has the browser's own menu.
    if (!menu || isWriting(event.target)) return
    event.preventDefault()
    onMenu(menu)
  }
  return <div ref={place} className="sheet-grid" onContextMenu={open} />
}
