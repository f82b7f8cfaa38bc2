/** The parts of a workbook beside its sheets: relationships, list of sheets, shared strings, date formats. */
import { posix } from 'node:path'
import { type LegacyFont, legacyFont } from '../../../shared/text/legacy/fonts.ts'
import { PLAIN_TEXT } from './plain-items.ts'
import type { XmlHandler } from './xml.ts'

type Attributes = Readonly<Record<string, string>>

/** What a relationship points to, by its id; the type is the last word of its address. */
export class Relationships implements XmlHandler {
  readonly byId = new Map<string, { type: string; path: string }>()
  readonly #folder: string

  /** @param owner path of the part that the relationships belong to; an empty string for the whole file */
  constructor(owner: string) {
    this.#folder = posix.dirname(owner)
  }

  open(name: string, { Id, Type, Target, TargetMode }: Attributes): void {
    if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return
    const path = Target.startsWith('/') ? posix.normalize(Target) : posix.join('/', this.#folder, Target)
    this.byId.set(Id, { type: posix.basename(Type), path: path.slice(1) })
  }

  /** The path of the first part of a type. */
  pathOf(type: string): string | undefined {
    return [...this.byId.values()].find((part) => part.type === type)?.path
  }

  text(): void {}
  close(): void {}
}

/** The list of sheets, in the order of their tabs. */
export class WorkbookDirectory implements XmlHandler {
  readonly sheets: { name: string; relationId: string; hidden: boolean }[] = []
  /** Serial numbers count from 1904 (old Macintosh workbooks). */
  from1904 = false

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr') this.from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
    if (name !== 'sheet') return
    const key = Object.keys(attributes).find((key) => key.endsWith(':id'))
    this.sheets.push({
      name: attributes['name'] ?? '',
      relationId: (key && attributes[key]) ?? '',
      hidden: (attributes['state'] ?? 'visible') !== 'visible',
    })
  }

  text(): void {}
  close(): void {}
}

/** A string without runs of its own. */
const PLAIN_STRING = new RegExp(`^<si><t(?: xml:space="preserve")?>(${PLAIN_TEXT})</t></si>$`)

/** The texts that cells point to by number. The runs of a rich text are joined, reading aids for it left out. */
export class SharedStrings implements XmlHandler {
  readonly texts: string[] = []
  readonly #runs = new TextRuns()
  #depth = 0
  readonly items = {
    tag: 'si',
    expected: (): boolean => this.#depth === 1,
    take: (element: string): boolean => {
      const text = PLAIN_STRING.exec(element)?.[1]
      if (text === undefined) return false
      this.texts.push(unescapeText(text))
      return true
    },
  }

  open(name: string): void {
    this.#depth++
    this.#runs.open(name)
  }

  text(text: string): void {
    this.#runs.text(text)
  }

  close(name: string): void {
    this.#depth--
    this.#runs.close(name)
    if (name === 'si') this.texts.push(this.#runs.take())
  }
}

/** Joins the runs `<t>` of a text, without those of `<rPh>` (how to pronounce it, in East Asian workbooks). */
export class TextRuns {
  #joined = ''
  #collecting = false
  #aside = false

  open(name: string): void {
    if (name === 'rPh') this.#aside = true
    else if (name === 't') this.#collecting = !this.#aside
  }

  text(text: string): void {
    if (this.#collecting) this.#joined += text
  }

  close(name: string): void {
    if (name === 'rPh') this.#aside = false
    else if (name === 't') this.#collecting = false
  }

  take(): string {
    const text = unescapeText(this.#joined)
    this.#joined = ''
    return text
  }
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

/** What cell styles say: which show a number as a date, which have a font of the time before Unicode. */
export class CellStyles implements XmlHandler {
  /** By the style number of a cell. */
  readonly isDate: boolean[] = []
  readonly fonts = new Map<number, LegacyFont>()
  readonly #formats = new Map<string, string>()
  readonly #fontNames: string[] = []
  #part = ''

  open(name: string, attributes: Attributes): void {
    if (name === 'cellXfs' || name === 'fonts') this.#part = name
    else if (name === 'numFmt') this.#formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
    else if (name === 'font' && this.#part === 'fonts') this.#fontNames.push('')
    else if (name === 'name' && this.#part === 'fonts')
      this.#fontNames[this.#fontNames.length - 1] = attributes['val'] ?? ''
    else if (name === 'xf' && this.#part === 'cellXfs') {
      const font = legacyFont(this.#fontNames[Number(attributes['fontId'] ?? 0)] ?? '')
      if (font) this.fonts.set(this.isDate.length, font)
      const id = attributes['numFmtId'] ?? '0'
      const code = this.#formats.get(id)
      this.isDate.push(code === undefined ? BUILT_IN_DATES.has(Number(id)) : isDateFormat(code))
    }
  }

  close(name: string): void {
    if (name === this.#part) this.#part = ''
  }

  text(): void {}
}

/** Formats with a day or year among those that have a number and no code (ECMA-376, part 1, 18.8.30). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** A format shows a date when it has a day or year outside of quoted text, colours and escapes. */
export function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ''))
}
