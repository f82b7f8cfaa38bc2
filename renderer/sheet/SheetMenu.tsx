/** The menu of a cell or a heading: the actions of the table that belong there. */
import { useActions } from '../actions/ActionsProvider.tsx'
import type { SheetHandle } from '../actions/context.ts'
import { shownShortcut } from '../actions/keys.ts'
import { ACTIONS, actionCalled } from '../actions/table.ts'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import type { GridMenu } from './grid-menu.ts'

interface SheetMenuProps {
  menu: GridMenu
  sheet: SheetHandle
  onClose: () => void
}

export function SheetMenu({ menu, sheet, onClose }: SheetMenuProps) {
  const { window, run } = useActions()
  const items = ACTIONS.filter(({ places }) => places?.includes(menu.place)).map((action): MenuItem => {
    const ready = action.enabled({ window, sheet })
    const [shortcut] = action.shortcuts
    return {
      id: action.id,
      label: action.label,
      ...(action.icon === undefined ? {} : { icon: action.icon }),
      ...(shortcut === undefined ? {} : { shortcut: shownShortcut(shortcut) }),
      ...(ready === true ? {} : { reason: ready }),
      opensGroup: action.opensGroup ?? false,
    }
  })
  return (
    <Menu
      label={menu.place === 'head-menu' ? 'Trình đơn của cột' : 'Trình đơn của ô'}
      items={items}
      at={menu.at}
      onChoose={(id) => run(actionCalled(id))}
      onClose={onClose}
    />
  )
}
