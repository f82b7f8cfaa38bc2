/**
 * A web page cut into tags and texts, in one pass and without looking back, however broken the page is. Scripts,
 * styles, comments and conditional sections of Office are passed over; nothing is run or fetched.
 */

export type HtmlToken =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/** Elements whose content is no text of the page. */
const SILENT = new Set(['script', 'style', 'title', 'template', 'noscript', 'xml', 'svg', 'math', 'object', 'select'])
const LONGEST_TAG = 20_000

export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    if (next < 0) {
      yield { kind: 'text', text: decodeEntities(html.slice(at)) }
      return
    }
    if (next > at) yield { kind: 'text', text: decodeEntities(html.slice(at, next)) }
    const aside = endOfAside(html, next)
    if (aside !== null) {
      at = aside
      continue
    }
    const end = endOfTag(html, next)
    const tag = /^<(\/?)([a-zA-Z][\w:-]*)/.exec(html.slice(next, next + 60))
    if (!tag || end < 0) {
      // A sign "less than" that begins no tag.
      yield { kind: 'text', text: '<' }
      at = next + 1
      continue
    }
    const name = (tag[2] ?? '').toLowerCase()
    at = end + 1
    if (tag[1] === '/') {
      yield { kind: 'close', name }
      continue
    }
    yield { kind: 'open', name, attributes: attributesOf(html.slice(next + tag[0].length, end)) }
    if (SILENT.has(name) && html[end - 1] !== '/') at = endOfElement(html, at, name)
  }
}

/** The end of a comment, a declaration or a conditional section that begins here; null for a tag. */
function endOfAside(html: string, at: number): number | null {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 4)
  if (html.startsWith('<!', at) || html.startsWith('<?', at)) return after(html, '>', at + 2)
  return null
}

function after(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from)
  return at < 0 ? html.length : at + end.length
}

/** The sign that ends a tag, quoted values passed over; -1 where there is none. */
function endOfTag(html: string, from: number): number {
  let quote = ''
  const last = Math.min(html.length, from + LONGEST_TAG)
  for (let at = from + 1; at < last; at++) {
    const sign = html.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return at
    else if ((sign === '"' || sign === "'") && html.charAt(at - 1) === '=') quote = sign
  }
  return -1
}

function endOfElement(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}\\b`, 'gi')
  end.lastIndex = from
  return end.exec(html)?.index ?? html.length
}

function attributesOf(inside: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of inside.matchAll(
    /([a-zA-Z_:][\w:.-]*)(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''))
  }
  return attributes
}

/** The named letters of HTML from U+00A0 on, in the order of their codes, and a few more. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const NAMED = new Map<string, string>([
  ...LATIN.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(0xa0 + at)]),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['Abreve', 'Ă'],
  ['abreve', 'ă'],
  ['Dstrok', 'Đ'],
  ['dstrok', 'đ'],
])

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{1,30}));?/gi,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return NAMED.get(name) ?? whole
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}
