/** Text as a workbook can hold it. */

/** exceljs leaves out the control characters that XML cannot hold, but not these two. */
const NOT_XML = /[\uFFFE\uFFFF]/g

/** Text without characters at which Excel would call the file damaged. */
export function safeText(text: string): string {
  return text.replace(NOT_XML, '')
}
