/** The typed dates of a form that are no dates yet: a form waits until there are none. */
import { useState } from 'react'

export interface DateProblems {
  any: boolean
  /** The listener for one field. */
  of: (field: string) => (problem: string | null) => void
}

export function useDateProblems(): DateProblems {
  const [wrong, setWrong] = useState<readonly string[]>([])
  return {
    any: wrong.length > 0,
    of: (field) => (problem) =>
      setWrong((before) => {
        const others = before.filter((one) => one !== field)
        return problem === null ? others : [...others, field]
      }),
  }
}
