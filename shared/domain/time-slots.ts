/** The time slots of a visit at which people are served one after another at several desks. Times are `HH:MM`. */

export interface SlotPlan {
  /** Nobody is called before. */
  from: string
  /** Everybody is finished by then. */
  until: string
  /** Nobody is served between the two; no break where either is null or they stand in the wrong order. */
  breakFrom: string | null
  breakUntil: string | null
  /** At least 1. */
  minutesEach: number
  /** People served at once; at least 1. */
  desks: number
}

/** A place in the queue. */
export interface Slot {
  /** When it begins, `HH:MM`. */
  at: string
  /** From 1. */
  desk: number
}

/**
 * Every place of the visit in the order in which it is filled: by time, then by desk. A slot never reaches into the
 * break or beyond the end; after the break they begin anew at its end.
 */
export function slotsOf(plan: SlotPlan): Slot[] {
  const slots: Slot[] = []
  for (const [begin, end] of stretches(plan)) {
    for (let at = begin; at + plan.minutesEach <= end; at += plan.minutesEach) {
      for (let desk = 1; desk <= plan.desks; desk += 1) slots.push({ at: clock(at), desk })
    }
  }
  return slots
}

/** How many more minutes the desks need for people for whom there was no slot. */
export function minutesFor(people: number, { minutesEach, desks }: Pick<SlotPlan, 'minutesEach' | 'desks'>): number {
  return Math.ceil(people / desks) * minutesEach
}

/** The time before the break and the time after it, in minutes of the day; one stretch where there is no break. */
function stretches({ from, until, breakFrom, breakUntil }: SlotPlan): (readonly [begin: number, end: number])[] {
  const [begin, end] = [minutes(from), minutes(until)]
  if (breakFrom === null || breakUntil === null || minutes(breakFrom) >= minutes(breakUntil)) return [[begin, end]]
  return [
    [begin, Math.min(end, minutes(breakFrom))],
    [Math.max(begin, minutes(breakUntil)), end],
  ]
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
