/** What can be expected to fail returns a `Result`; only bugs throw. */
export type Result<Value, Failure = AppError> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }

/** `area/what`, stable across versions: tests, logs and messages are keyed by it. */
export type ErrorCode =
  | 'import/empty'
  | 'import/binary'
  | 'import/unreadable'
  | 'import/too-large'
  | 'import/unknown-format'
  | 'import/encoding'
  | 'import/malformed'
  | 'import/encrypted'
  | 'import/timed-out'
  | 'import/out-of-memory'
  | 'import/newer-version'
  | 'import/cancelled'
  | 'import/not-found'
  | 'import/not-permitted'
  | 'import/not-a-file'
  | 'import/too-many'
  | 'storage/disk-full'
  | 'storage/timeout'
  | 'storage/failed'
  | 'storage/conflict'
  | 'storage/newer-version'
  | 'storage/in-use'
  | 'storage/out-of-step'
  | 'storage/cancelled'
  | 'export/refused'
  | 'export/write-failed'
  | 'export/unknown-format'
  | 'export/unknown-brief'
  | 'export/print-failed'
  | 'export/cancelled'
  | 'ipc/invalid'
  | 'ipc/failed'
  | 'ipc/refused'
  | 'model/invalid'

export interface AppError {
  readonly code: ErrorCode
  /** For logs and for the headless interface; the window words it from the code. */
  readonly message: string
  readonly cause?: unknown
}

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })

export const fail = (code: ErrorCode, message: string, cause?: unknown): Result<never> => ({
  ok: false,
  error: cause === undefined ? { code, message } : { code, message, cause },
})

/** Closes an exhaustive switch: the compiler refuses a case that was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
