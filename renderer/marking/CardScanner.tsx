/**
 * The line that a keyboard scanner types into. Each card is acknowledged at once and the line is free for the next.
 * With a Vietnamese input method on, Enter may come while letters are still being composed: the line is then taken as
 * soon as they are settled.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { type Entry, describe, entryWords } from './whom.ts'

interface CardScannerProps {
  /** The newest last. */
  entries: readonly Entry[]
  onScan: (text: string) => void
}

export function CardScanner({ entries, onScan }: CardScannerProps) {
  const [text, setText] = useState('')
  const waiting = useRef(false)
  const line = useRef<HTMLInputElement>(null)
  useEffect(() => line.current?.focus(), [])
  useEffect(() => {
    // A card begins with a figure: one scanned while a box or a button has the focus still lands in the line.
    const catchCard = (event: globalThis.KeyboardEvent) => {
      if (!/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return
      if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'text') line.current?.focus()
    }
    window.addEventListener('keydown', catchCard)
    return () => window.removeEventListener('keydown', catchCard)
  }, [])
  const take = (typed: string) => {
    waiting.current = false
    setText('')
    if (typed.trim() !== '') onScan(typed)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return
    // Enter ends a card; it must not send the form.
    event.preventDefault()
    if (event.nativeEvent.isComposing) waiting.current = true
    else take(event.currentTarget.value)
  }
  const last = entries.at(-1)
  return (
    <div className="scanner">
      <label className="field">
        <span className="field-name">Quét mã QR trên thẻ vào ô này</span>
        <input
          ref={line}
          className="input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder="Chờ quét thẻ…"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={press}
          onCompositionEnd={(event) => {
            if (waiting.current) take(event.currentTarget.value)
          }}
        />
      </label>
      <div className="scan-answer" role="status" aria-live="assertive">
        {last ? <Answer entry={last} /> : <p className="muted">Máy quét kiểu bàn phím, kết thúc bằng Enter.</p>}
      </div>
    </div>
  )
}

function Answer({ entry }: { entry: Entry }) {
  const { match, person, again } = entry
  const state = match.outcome === 'one' && match.doubt === null ? 'good' : match.outcome === 'none' ? 'bad' : 'warn'
  return (
    <p className={`scan-result scan-${state}`}>
      <Icon name={state === 'good' ? 'check' : state === 'bad' ? 'close' : 'warning'} />
      <span>
        <strong>{match.outcome === 'one' ? describe(match.person) : entryWords(entry)}</strong>
        <br />
        {match.outcome === 'none' && 'Không tìm thấy trong danh sách này.'}
        {match.outcome === 'several' && 'Số này chưa có trong sổ; có người cùng họ tên và ngày sinh. Chọn ở dưới.'}
        {match.outcome === 'one' &&
          (again
            ? 'Đã quét trước đó.'
            : match.doubt === null
              ? 'Đã nhận.'
              : `Có chỗ khác: ${match.doubt}. ${person ? 'Đã nhận theo số.' : 'Xác nhận ở dưới nếu đúng người.'}`)}
      </span>
    </p>
  )
}
