/** The place of the grid on the screen; hands it what it is to show. */
import { useEffect, useRef } from 'react'
import type { Track } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { Columns } from './use-columns.ts'
import './grid.css'
import './ranges/ranges.css'

interface SheetGridViewProps {
  grid: SheetGrid
  tracks: readonly Track[]
  columns: Columns
  shown: ReadonlySet<number>
  asOf: IsoDate
  workDate: IsoDate
}

export function SheetGridView({ grid, tracks, columns, shown, asOf, workDate }: SheetGridViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const { seen, hidden } = columns
  useEffect(() => (place.current ? grid.attach(place.current) : undefined), [grid])
  useEffect(() => grid.setTracks(tracks), [grid, tracks])
  useEffect(() => grid.setColumns(seen, hidden), [grid, seen, hidden])
  useEffect(() => grid.setAsOf(asOf), [grid, asOf])
  useEffect(() => grid.setWorkDate(workDate), [grid, workDate])
  useEffect(() => grid.show(shown), [grid, shown])
  return <div ref={place} className="sheet-grid" />
}
