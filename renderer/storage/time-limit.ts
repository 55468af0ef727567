/** On a full disk one transaction in six never settles: none may wait longer than this. Milliseconds. */
export const DATABASE_TIME_LIMIT = 60_000

export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError'
}

/**
 * Runs a work of the database that has to end some time. The signal is for ending what it does.
 * @throws TimeLimitError, and what the work throws
 */
export async function inTime<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
  milliseconds: number = DATABASE_TIME_LIMIT,
): Promise<Value> {
  const timer = new AbortController()
  let timeout: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timeout = setTimeout(() => {
      reject(new TimeLimitError('The database did not answer in time'))
      timer.abort()
    }, milliseconds)
  })
  try {
    return await Promise.race([work(timer.signal), late])
  } finally {
    clearTimeout(timeout)
  }
}
