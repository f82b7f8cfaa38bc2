/** Actions of the settings "Hiển thị". */
import { COMMAND_WORDS, type CommandWords } from '../../shared/contract/command-words.ts'
import { display, ROW_HEIGHTS, type RowHeight, THEMES, type Theme, ZOOM } from '../theme/display.ts'
import type { Action } from './action.ts'

const THEME_LABELS: Readonly<Record<Theme, string>> = {
  system: 'Sáng tối theo máy',
  light: 'Nền sáng',
  dark: 'Nền tối',
}
const ROW_LABELS: Readonly<Record<RowHeight, string>> = {
  tight: 'Dòng sát',
  normal: 'Dòng thường',
  airy: 'Dòng thoáng',
}

const zoomAction = (
  id: string,
  { label, shortcut }: CommandWords,
  otherKeys: readonly string[],
  to: () => number,
  reason: string,
): Action => ({
  id,
  label,
  section: 'Hiển thị',
  shortcuts: [shortcut, ...otherKeys],
  scope: 'window',
  inText: true,
  inDialogs: true,
  repeats: true,
  enabled: () => to() !== display.get().zoom || reason,
  perform: () => display.change({ zoom: to() }),
})

export const DISPLAY_ACTIONS: readonly Action[] = [
  zoomAction(
    'display.larger',
    COMMAND_WORDS.larger,
    ['Ctrl++'],
    () => Math.min(ZOOM.most, display.get().zoom + ZOOM.step),
    'Chữ đã ở cỡ lớn nhất.',
  ),
  zoomAction(
    'display.smaller',
    COMMAND_WORDS.smaller,
    [],
    () => Math.max(ZOOM.least, display.get().zoom - ZOOM.step),
    'Chữ đã ở cỡ nhỏ nhất.',
  ),
  zoomAction('display.usual', COMMAND_WORDS.usualSize, [], () => ZOOM.normal, 'Chữ đang ở cỡ bình thường.'),
  ...THEMES.map((theme): Action => ({
    id: `display.${theme}`,
    label: THEME_LABELS[theme],
    section: 'Hiển thị',
    shortcuts: [],
    scope: 'window',
    enabled: () => display.get().theme !== theme || 'Đang dùng.',
    perform: () => display.change({ theme }),
  })),
  ...(Object.keys(ROW_HEIGHTS) as RowHeight[]).map((rows): Action => ({
    id: `display.rows-${rows}`,
    label: ROW_LABELS[rows],
    section: 'Hiển thị',
    shortcuts: [],
    scope: 'window',
    enabled: () => display.get().rows !== rows || 'Đang dùng.',
    perform: () => display.change({ rows }),
  })),
]
