/** Find and replace in the texts of cells. */
import { type SheetView, cellText } from './cells.ts'
import { type CellPlan, emptyPlan } from './plan.ts'
import { type CellAt, type Selection, chosenCells } from './selection.ts'

export interface FindOptions {
  find: string
  /** Vietnamese marks count: `Hòa` is not found by `hoa`. Without it đ is d too. */
  withMarks: boolean
  /** Upper and lower case differ. */
  exactCase: boolean
  /** The cell must say this and nothing else. */
  wholeCell: boolean
}

/** A cell in which the text stands. */
export interface Match {
  at: CellAt
  id: number
  column: string
  heading: string
  name: string
  before: string
}

export interface Replacement extends Match {
  after: string
}

/**
 * The cells in which a text stands, row by row.
 * @param within the chosen cells, or null for all on screen
 */
export function findCells(view: SheetView, options: FindOptions, within: Selection | null): Match[] {
  const finder = new Finder(options)
  const matches: Match[] = []
  for (const at of within ? chosenCells(within) : allCells(view)) {
    const person = view.rows[at.row]
    const column = view.columns[at.column]
    if (!person || !column) continue
    const before = cellText(column, person)
    if (finder.placesIn(before).length === 0) continue
    matches.push({ at, id: person.id, column: column.id, heading: column.label, name: person.fullName, before })
  }
  return matches
}

/** The cells that replacing would change; those that only show are not among them. */
export function findReplacements(
  view: SheetView,
  options: FindOptions,
  replacement: string,
  within: Selection | null,
): Replacement[] {
  const finder = new Finder(options)
  return findCells(view, options, within).flatMap((match) => {
    if (view.columns[match.at.column]?.holds === 'figure') return []
    const after = finder.replace(match.before, replacement)
    return after === match.before ? [] : [{ ...match, after }]
  })
}

export function planReplace(replacements: readonly Replacement[]): CellPlan {
  return {
    ...emptyPlan('replace'),
    changes: replacements.map(({ id, column, after }) => ({ id, column, text: after })),
  }
}

function* allCells({ rows, columns }: SheetView): Generator<CellAt> {
  for (const row of rows.keys()) for (const column of columns.keys()) yield { row, column }
}

/** Looks for one text; compares letters, so that what is found keeps its place in the text as it is written. */
class Finder {
  readonly #options: FindOptions
  readonly #wanted: string[]

  constructor(options: FindOptions) {
    this.#options = options
    this.#wanted = this.#letters(options.find.normalize('NFC'))
  }

  /** Where it begins, counted in letters; places do not overlap. */
  placesIn(text: string): number[] {
    const wanted = this.#wanted
    if (wanted.length === 0) return []
    const letters = this.#letters(text.normalize('NFC'))
    if (this.#options.wholeCell) {
      return letters.length === wanted.length && wanted.every((letter, at) => letters[at] === letter) ? [0] : []
    }
    const places: number[] = []
    for (let at = 0; at + wanted.length <= letters.length; at += 1) {
      if (!wanted.every((letter, offset) => letters[at + offset] === letter)) continue
      places.push(at)
      at += wanted.length - 1
    }
    return places
  }

  replace(text: string, replacement: string): string {
    const letters = Array.from(text.normalize('NFC'))
    let [result, end] = ['', 0]
    for (const place of this.placesIn(text)) {
      result += letters.slice(end, place).join('') + replacement.normalize('NFC')
      end = place + this.#wanted.length
    }
    return result + letters.slice(end).join('')
  }

  /** One entry a letter, whatever becomes of it, so that places stay true. */
  #letters(text: string): string[] {
    const { withMarks, exactCase } = this.#options
    return Array.from(text, (letter) => {
      const bare = withMarks
        ? letter
        : letter
            .normalize('NFD')
            .replace(/[\u0300-\u036f]/g, '')
            .replace('đ', 'd')
            .replace('Đ', 'D')
      return exactCase ? bare : bare.toLocaleLowerCase('vi')
    })
  }
}
