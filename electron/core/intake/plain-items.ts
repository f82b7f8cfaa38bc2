/**
 * The quick way through the XML of a workbook. A long sheet is 100,000 elements `<row>` written one like the other by a
 * program; a handler that knows that form takes each whole, with one pattern, and the parser never sees it. Whatever is
 * not of that form to the letter (entities, comments, formulas, other prefixes, damage) goes through the parser as ever.
 */

/** Elements of one name that a handler can take whole. */
export interface PlainItems {
  /** The name, without prefix. */
  tag: string
  /** Whether the parser now stands where such elements stand: in their parent, in none of them. */
  expected(): boolean
  /** Takes an element, from `<row` to `</row>`; false, and nothing done, where it is not of the plain form. */
  take(element: string): boolean
}

/** Characters of a text that mean themselves in XML and are allowed there. */
export const PLAIN_TEXT = String.raw`[^<>&\]\x00-\x1f\ud800-\udfff\ufffe\uffff]*`

/** Divides a document between the parser and the handler, in its order. */
export class PlainSplitter {
  readonly #items: PlainItems
  readonly #parse: (text: string) => void
  readonly #longest: number
  readonly #start: string
  readonly #end: string
  #rest = ''
  #begun = false
  /** Something stands in the document in which `<row` may be no element: all that follows is for the parser. */
  #off = false

  /**
   * @param parse feeds the parser; it throws what is wrong
   * @param longest what an element may be long; longer ones are for the parser to measure
   */
  constructor(items: PlainItems, parse: (text: string) => void, longest: number) {
    this.#longest = longest
    this.#items = items
    this.#parse = parse
    this.#start = `<${items.tag}`
    this.#end = `</${items.tag}>`
  }

  write(piece: string): void {
    const text = this.#rest + piece
    this.#rest = ''
    let at = 0
    while (!this.#off) {
      const start = text.indexOf(this.#start, at)
      if (start < 0) {
        // The last characters may be the beginning of `<row`, or of something that begins with `<!`.
        const cut = Math.max(at, text.length - this.#start.length)
        const open = text.indexOf('<', cut)
        this.#pass(text.slice(at, open < 0 ? text.length : open))
        this.#rest = open < 0 ? '' : text.slice(open)
        return
      }
      if (start > at) this.#pass(text.slice(at, start))
      at = start
      if (this.#off) break
      const end = this.#items.expected() ? text.indexOf(this.#end, start) : start + 1
      if (end < 0) {
        if (text.length - start > this.#longest) break
        this.#rest = text.slice(start)
        return
      }
      const next = this.#items.expected() ? end + this.#end.length : end
      const element = text.slice(start, next)
      if (!this.#items.expected() || element.length > this.#longest || !this.#items.take(element)) this.#pass(element)
      at = next
    }
    this.#parse(text.slice(at))
  }

  /** Gives the parser what was kept back for more to come. */
  finish(): void {
    if (this.#rest !== '') this.#parse(this.#rest)
    this.#rest = ''
  }

  #pass(text: string): void {
    if (text === '') return
    this.#off ||= text.includes('<!') || text.includes('<?', this.#begun ? 0 : 1)
    this.#begun = true
    this.#parse(text)
  }
}
