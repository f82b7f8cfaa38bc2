/**
 * One value of a card, edited where it stands: read on Enter and when focus leaves, as a cell of the grid; a text that
 * cannot be taken stays as typed with the reason, Escape brings back what is on record.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

interface CardLineProps {
  label: string
  value: string
  /** Stores the text. Resolves to why it was not taken, or to null. */
  onCommit: (text: string) => Promise<string | null>
  placeholder?: string
}

export function CardLine({ label, value, onCommit, placeholder }: CardLineProps) {
  const id = useId()
  const [text, setText] = useState(value)
  const [problem, setProblem] = useState<string | null>(null)
  const newest = useRef(value)
  useEffect(() => {
    newest.current = value
  }, [value])
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setText(value)
    setProblem(null)
  }
  const store = async (typed: string) => {
    const why = await onCommit(typed)
    setProblem(why)
    // What was typed in another form than it is shown in (a number with blanks) is shown as it is on record.
    if (why === null) setText((now) => (now === typed ? newest.current : now))
  }
  const commit = () => {
    if (text === value) return setProblem(null)
    void store(text)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && text !== value) {
      event.stopPropagation()
      setText(value)
      setProblem(null)
    }
  }
  return (
    <div className="card-line">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          className="input card-input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder={placeholder}
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : `${id}-note`}
          onChange={(event) => {
            setText(event.target.value)
            setProblem(null)
          }}
          onBlur={commit}
          onKeyDown={press}
        />
        {problem !== null && (
          <p id={`${id}-note`} className="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  )
}
