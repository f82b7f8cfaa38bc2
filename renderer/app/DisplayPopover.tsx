/** The settings "Hiển thị": light or dark, size of the text, height of the rows. */
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Radios } from '../ui/Radios.tsx'
import { display, type RowHeight, type Theme, useDisplay, ZOOM } from '../theme/display.ts'
import { useActions } from '../actions/ActionsProvider.tsx'
import { ActionItem } from '../actions/ActionItem.tsx'
import './display.css'

const THEME_NAMES: readonly { id: Theme; label: string }[] = [
  { id: 'system', label: 'Theo máy' },
  { id: 'light', label: 'Sáng' },
  { id: 'dark', label: 'Tối' },
]
const ROW_NAMES: readonly { id: RowHeight; label: string }[] = [
  { id: 'tight', label: 'Sát' },
  { id: 'normal', label: 'Thường' },
  { id: 'airy', label: 'Thoáng' },
]

export function DisplayPopover() {
  const { theme, zoom, rows } = useDisplay()
  const { context } = useActions()
  return (
    <Popover label="" name="Hiển thị" icon="display" look="quiet" hint="Hiển thị: sáng tối, cỡ chữ, dòng cao thấp">
      {() => (
        <div className="display-panel">
          <Radios label="Nền" options={THEME_NAMES} value={theme} onChange={(id) => display.change({ theme: id })} />
          <div className="display-zoom" role="group" aria-label="Cỡ chữ">
            <span className="display-name">Cỡ chữ</span>
            <Button
              look="quiet"
              icon="dash"
              aria-label="Thu nhỏ"
              title="Thu nhỏ (Ctrl+-)"
              disabled={zoom <= ZOOM.least}
              onClick={() => display.change({ zoom: zoom - ZOOM.step })}
            />
            <output className="display-percent">{zoom} %</output>
            <Button
              look="quiet"
              icon="plus"
              aria-label="Phóng to"
              title="Phóng to (Ctrl+=)"
              disabled={zoom >= ZOOM.most}
              onClick={() => display.change({ zoom: zoom + ZOOM.step })}
            />
            <Button disabled={zoom === ZOOM.normal} onClick={() => display.change({ zoom: ZOOM.normal })}>
              100 %
            </Button>
          </div>
          <Radios label="Dòng" options={ROW_NAMES} value={rows} onChange={(id) => display.change({ rows: id })} />
          <div className="menu-line" />
          {['window.palette', 'window.shortcuts'].map((id) => (
            <ActionItem key={id} id={id} context={context()} />
          ))}
        </div>
      )}
    </Popover>
  )
}
