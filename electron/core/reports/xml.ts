/** XML as the parts of a workbook write it. */

export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const SPECIAL = /[&<>"\p{Cc}\uFFFE\uFFFF]/u
const ALL_SPECIAL = new RegExp(SPECIAL, 'gu')
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '\t',
  '\n': '\n',
}

/** Text made safe to stand in an element or a quoted attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (sign) => ENTITIES[sign] ?? '') : text
}
