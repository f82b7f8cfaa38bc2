/** The stage that was marked last, until the window closes: the next mark most often is of the same. */
let last = ''

export function lastStage(): string {
  return last
}

export function keepStage(stage: string): void {
  last = stage
}
