/** The dialog that a command of the toolbar opened. */
import type { School } from '../../shared/contract/schemas.ts'
import type { Kind, Person } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { RolloverDialog } from '../moves/RolloverDialog.tsx'
import { TransferDialog } from '../moves/TransferDialog.tsx'
import { TwiceDialog } from '../moves/TwiceDialog.tsx'
import { AddPersonDialog } from './AddPersonDialog.tsx'
import { ExemptDialog } from './ExemptDialog.tsx'
import { MarkDialog } from '../marking/MarkDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import type { SheetView } from './view.ts'

export type SheetDialog = 'mark' | 'exempt' | 'remove' | 'add' | 'rollover' | 'transfer' | 'twice'

export interface SheetDialogsProps {
  dialog: SheetDialog
  kind: Kind
  school: School
  tracks: readonly Track[]
  /** Whom the command is for: the chosen, or the one with the focus. */
  targets: readonly Person[]
  shown: readonly Person[]
  all: readonly Person[]
  workDate: IsoDate
  asOf: IsoDate
  view: SheetView
  undo: (changeSetId?: number) => void
  /** The command was carried out. */
  onDone: () => void
  onClose: () => void
}

export function SheetDialogs(props: SheetDialogsProps) {
  switch (props.dialog) {
    case 'mark':
      return <MarkDialog {...props} />
    case 'exempt':
      return <ExemptDialog {...props} />
    case 'remove':
      return <RemoveDialog {...props} />
    case 'add':
      return <AddPersonDialog {...props} />
    case 'rollover':
      return <RolloverDialog {...props} />
    case 'transfer':
      return <TransferDialog {...props} />
    case 'twice':
      return <TwiceDialog {...props} />
  }
}
