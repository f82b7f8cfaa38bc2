/** Calls on saved views of a sheet. */
import { z } from 'zod'
import type { ColumnFilter } from '../sheet/filters.ts'
import type { SavedView, ViewBody } from '../sheet/saved-view.ts'
import { id, isoDay, kind } from './schemas.ts'

/** Ids of columns and choices: fields, `track.stage`, `track:id`. */
const name = z.string().min(1).max(200)
const MOST_NAMES = 500
const names = z.array(name).max(MOST_NAMES)

const columnFilter = z.object({
  mode: z.enum(['only', 'except']),
  keys: z.array(z.string().max(500)).max(200_000),
  from: isoDay.nullable(),
  until: isoDay.nullable(),
}) satisfies z.ZodType<ColumnFilter>

export const viewBody: z.ZodType<ViewBody, ViewBody> = z.object({
  columns: z.object({ chosen: z.record(name, z.boolean()), order: names, pinned: z.record(name, z.boolean()) }),
  widths: z.record(name, z.number().int().min(10).max(5000)),
  sort: z.array(z.object({ column: name, descending: z.boolean() })).max(MOST_NAMES),
  filters: z.record(name, columnFilter),
  list: name.nullable(),
})

const savedView: z.ZodType<SavedView> = z.object({ id, kind, name, body: viewBody })
const viewName = z.string().trim().min(1).max(80)

export const viewCalls = {
  /** By name. */
  'views.list': { input: z.object({ kind }), output: z.array(savedView) },
  /** Keeps a view under a name; `conflict` where there is one of this name, unless it is to be replaced. */
  'views.save': {
    input: z.object({ kind, name: viewName, body: viewBody, replace: z.boolean().optional() }),
    output: savedView,
  },
  'views.rename': { input: z.object({ id, name: viewName }), output: savedView },
  'views.remove': { input: z.object({ id }), output: z.object({}) },
}
