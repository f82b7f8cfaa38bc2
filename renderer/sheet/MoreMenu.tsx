/** The rare commands of a sheet, under one button. */
import { ActionItem } from '../actions/ActionItem.tsx'
import type { ActionContext } from '../actions/context.ts'
import { ACTIONS } from '../actions/table.ts'
import { Popover } from '../ui/Popover.tsx'

const MORE = ACTIONS.filter(({ places }) => places?.includes('more'))

export function MoreMenu({ context }: { context: ActionContext }) {
  return (
    <Popover label="Khác" name="Việc khác">
      {() => MORE.map(({ id }) => <ActionItem key={id} id={id} context={context} />)}
    </Popover>
  )
}
