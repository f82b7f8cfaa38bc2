/** The shortcut sheet: every key of the table, by part. */
import { Fragment } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { type Action, SECTIONS } from './action.ts'
import { shownShortcut } from './keys.ts'
import { ACTIONS } from './table.ts'
import './actions.css'

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const withKeys = ACTIONS.filter(({ shortcuts }) => shortcuts.length > 0)
  const parts = SECTIONS.map((section) => ({ section, actions: withKeys.filter((one) => one.section === section) }))
  return (
    <Dialog title="Phím tắt" size="large" onClose={onClose}>
      <div className="shortcuts" role="region" aria-label="Bảng phím tắt" tabIndex={0} data-first>
        <div className="shortcuts-columns">
          {parts
            .filter(({ actions }) => actions.length > 0)
            .map(({ section, actions }) => (
              <section key={section} className="shortcuts-part">
                <h3>{section}</h3>
                <dl>
                  {actions.map((action) => (
                    <Line key={action.id} action={action} />
                  ))}
                </dl>
              </section>
            ))}
        </div>
      </div>
    </Dialog>
  )
}

function Line({ action: { label, shortcuts } }: { action: Action }) {
  return (
    <div className="shortcut-line">
      <dt>{label.replace(/…$/, '')}</dt>
      <dd>
        {shortcuts.map((shortcut, at) => (
          <Fragment key={shortcut}>
            {at > 0 && ' hoặc '}
            <kbd>{shownShortcut(shortcut)}</kbd>
          </Fragment>
        ))}
      </dd>
    </div>
  )
}
