/** Thrown into whoever still pushes when nobody takes any more. */
class NobodyTakesError extends Error {
  override readonly name = 'NobodyTakesError'
}

interface Offer<Value> {
  readonly value: Value
  readonly taken: () => void
  readonly refused: (error: Error) => void
}

/**
 * Turns a function that pushes values into a sequence from which they are pulled, without holding more than
 * one: each push settles when the next value is asked for. Ending the sequence early makes the push fail.
 */
export async function* pulled<Value>(
  run: (push: (value: Value) => Promise<void>) => Promise<void>,
): AsyncGenerator<Value, void, void> {
  const offers: Offer<Value>[] = []
  const outcome: { ended: boolean; closed: boolean; wake: () => void } = {
    ended: false,
    closed: false,
    wake: () => undefined,
  }
  const push = (value: Value): Promise<void> =>
    new Promise((taken, refused) => {
      if (outcome.closed) return refused(new NobodyTakesError())
      offers.push({ value, taken, refused })
      outcome.wake()
    })
  const running = run(push).finally(() => {
    outcome.ended = true
    outcome.wake()
  })
  // It is awaited below; until then its failure is not unhandled.
  running.catch(() => undefined)
  try {
    while (!outcome.ended || offers.length > 0) {
      const offer = offers[0]
      if (offer === undefined) {
        await new Promise<void>((resolve) => (outcome.wake = resolve))
        continue
      }
      yield offer.value
      offers.shift()
      offer.taken()
    }
    await running
  } finally {
    outcome.closed = true
    for (const { refused } of offers) refused(new NobodyTakesError())
    await running.catch((error: unknown) => {
      if (!(error instanceof NobodyTakesError)) throw error
    })
  }
}
