/** On a full disk one transaction in six never settles: none may wait longer than this. Milliseconds. */
export const DATABASE_TIME_LIMIT = 60_000

/**
 * For one frame, apart from what its rows and bytes need: everything that is written later waits for it, and on a
 * full disk Chromium may never settle it. Giving up early costs no more than opening the database again. Milliseconds.
 */
export const APPLY_TIME_LIMIT = 15_000

/**
 * For a read of a few hundred rows. When the file of a large value is missing or cut, Chromium sometimes says so and
 * sometimes never answers (seen in 130). Milliseconds.
 */
export const READ_TIME_LIMIT = 5_000

/** For one piece of a repair: a few hundred rows, each read before it is written. Milliseconds. */
export const PIECE_TIME_LIMIT = 10_000

export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError'
}

/** Also when it was thrown in a worker, of which only the name comes over. */
export const isTimeLimit = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'TimeLimitError'

/**
 * Runs a work of the database that has to end some time. The signal that it gets is for ending what it does. An
 * abort of `cut` while it runs ends it before its time.
 * @throws TimeLimitError, and what the work throws
 */
export async function inTime<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
  milliseconds: number = DATABASE_TIME_LIMIT,
  cut?: AbortSignal,
): Promise<Value> {
  const timer = new AbortController()
  let timeout: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const giveUp = (): void => {
      reject(new TimeLimitError('The database did not answer in time'))
      timer.abort()
    }
    timeout = setTimeout(giveUp, milliseconds)
    cut?.addEventListener('abort', giveUp, { signal: timer.signal })
  })
  try {
    return await Promise.race([work(timer.signal), late])
  } finally {
    clearTimeout(timeout)
  }
}
