import type { AppError, Result } from '../../shared/result.ts'

/** A call to the main process was answered with a failure, in the middle of a work that needs it. */
export class JournalError extends Error {
  override readonly name = 'JournalError'
  readonly error: AppError

  constructor(error: AppError) {
    super(error.message, { cause: error.cause })
    this.error = error
  }
}

/** @throws JournalError */
export async function valueOf<Value>(answer: Promise<Result<Value>>): Promise<Value> {
  const result = await answer
  if (!result.ok) throw new JournalError(result.error)
  return result.value
}
