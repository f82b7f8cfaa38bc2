/** Taking an import back: what will stand because it was edited since is said before, and shown again afterwards. */
import { useCallback, useState } from 'react'
import type { ImportRecord, KeptValue } from '../../shared/contract/imports.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import { useWork } from '../app/use-work.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { formatMoment } from './moment.ts'
import '../ui/table.css'

const LISTED = 500

export function UndoImportDialog({ record, onClose }: { record: ImportRecord; onClose: () => void }) {
  const { backend } = useApp()
  const { id, fileName, counts, changeSet } = record
  const work = useWork()
  const [kept, setKept] = useState<readonly KeptValue[] | null>(null)
  const load = useCallback(() => backend.call('imports.standing', { id }), [backend, id])
  const { value, error } = useLoad(load)
  if (kept) {
    return (
      <Dialog
        title="Đã hoàn tác lần nhập"
        size="medium"
        onClose={onClose}
        footer={
          <Button look="primary" data-first onClick={onClose}>
            Đóng
          </Button>
        }
      >
        <p role="status">
          Đã hoàn tác lần nhập {fileName}. {kept.length === 0 ? 'Sổ trở lại như trước lần nhập đó. ' : ''}
          Đổi ý thì bấm Ctrl+Z.
        </p>
        {kept.length > 0 && (
          <>
            <p>Những giá trị sau vẫn còn, cùng với người có giá trị đó, vì đã được sửa sau khi nhập:</p>
            <KeptTable kept={kept} />
          </>
        )}
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={`Hoàn tác lần nhập ${fileName}?`}
      size="medium"
      work={{ busy: work.busy, failure: work.failure ?? error }}
      action="Hoàn tác lần nhập này"
      actionIcon="undo"
      look="danger"
      blocked={value === null}
      onSubmit={() => work.run(async () => setKept((await backend.call('imports.undo', { id })).kept))}
      onClose={onClose}
    >
      <p>
        Lần nhập lúc {formatMoment(changeSet.at)}: {didWords(counts)}
      </p>
      {value === null && error === null && <p className="muted">Đang xem những gì đã sửa sau lần nhập…</p>}
      {value?.kept.length === 0 && (
        <p>Sau đó chưa ai sửa gì trên dữ liệu này: sổ sẽ trở lại đúng như trước lần nhập.</p>
      )}
      {value && value.kept.length > 0 && (
        <>
          <Notice look="warn">
            {formatCount(value.kept.length)} giá trị đã được sửa sau khi nhập nên sẽ được giữ nguyên; người có giá trị
            như vậy vẫn còn trong sổ.
          </Notice>
          <KeptTable kept={value.kept} />
        </>
      )}
    </FormDialog>
  )
}

function KeptTable({ kept }: { kept: readonly KeptValue[] }) {
  return (
    <div className="table-frame kept-values">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Của ai</th>
            <th scope="col">Mục</th>
            <th scope="col">Giá trị giữ lại</th>
          </tr>
        </thead>
        <tbody>
          {kept.slice(0, LISTED).map(({ personId, name, field, value }) => (
            <tr key={`${personId ?? ''} ${name} ${field}`}>
              <td>{name}</td>
              <td>{field}</td>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {kept.length > LISTED && (
        <p className="table-more muted">Còn {formatCount(kept.length - LISTED)} giá trị nữa không hiện ở đây.</p>
      )}
    </div>
  )
}

/** What taking it back does, by what the import did. */
function didWords({ added, updated }: ImportRecord['counts']): string {
  const words: string[] = []
  if (added > 0) words.push(`${formatCount(added)} người đã thêm sẽ bị bỏ khỏi sổ`)
  if (updated > 0) words.push(`${formatCount(updated)} người đã thay đổi trở lại như trước`)
  return words.length === 0 ? 'những gì đã ghi sẽ trở lại như trước.' : `${words.join('; ')}.`
}
