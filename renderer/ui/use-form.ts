/** The fields of a form as they stand, and what is wrong with them once the user has tried to save. */
import { useState } from 'react'
import type { FormReading, Problems } from './form-parts.ts'
import { type DateProblems, useDateProblems } from './use-date-problems.ts'

interface FormState<F, V, P extends string> {
  form: F
  /** Changes some fields. */
  set: (part: Partial<F>) => void
  /** Empty until the first try: nobody is told of what they have not come to yet. */
  problems: Problems<P>
  /** Listeners for the date fields, whose typed text the form does not hold. */
  dates: DateProblems
  /** Tries to save: hands on what the fields say when nothing is wrong with them, and shows what is otherwise. */
  submit: (save: (value: V) => void) => void
}

/** @param read says what the fields mean, or what is wrong with them */
export function useForm<F, V, P extends string>(
  first: () => F,
  read: (form: F) => FormReading<V, P>,
): FormState<F, V, P> {
  const [form, setForm] = useState(first)
  const [tried, setTried] = useState(false)
  const dates = useDateProblems()
  const reading = read(form)
  return {
    form,
    set: (part) => setForm((before) => ({ ...before, ...part })),
    problems: tried && !reading.ok ? reading.problems : {},
    dates,
    submit: (save) => {
      setTried(true)
      if (reading.ok && !dates.any) save(reading.value)
    },
  }
}
