/** What an edit of the sheet is called: in the history, and while the user looks it over. */
import type { SheetWork } from '../contract/sheet.ts'
import { formatCount } from '../text/numbers.ts'

const VERBS = {
  edit: 'Ghi',
  paste: 'Dán',
  cut: 'Cắt và dán',
  fill: 'Điền',
  clear: 'Xóa',
  replace: 'Thay',
  tick: 'Đánh dấu',
  untick: 'Bỏ dấu',
  date: 'Ghi ngày vào',
} satisfies Record<SheetWork, string>

/**
 * `Dán 40 ô của 10 người, thêm 3 người`.
 * @param who the name of the one person whose cells they are, or how many people
 */
export function workWords(
  what: SheetWork,
  { cells, who, added }: { cells: number; who: string | number; added: number },
): string {
  const whom = typeof who === 'number' ? `${formatCount(who)} người` : who
  const parts: string[] = []
  if (cells > 0) parts.push(`${VERBS[what]} ${formatCount(cells)} ô của ${whom}`)
  if (added > 0)
    parts.push(cells > 0 ? `thêm ${formatCount(added)} người` : `${VERBS[what]} để thêm ${formatCount(added)} người`)
  return parts.length === 0 ? VERBS[what] : parts.join(', ')
}
