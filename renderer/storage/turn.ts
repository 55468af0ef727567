let last: Promise<unknown> = Promise.resolve()

/** Works that write go one after another, in the order in which they were asked for. */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work)
  last = turn.then(
    () => undefined,
    () => undefined,
  )
  return turn
}
