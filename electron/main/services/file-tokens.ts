import { randomUUID } from 'node:crypto'
import { type ErrorCode, fail, ok, type Result } from '../../../shared/result.ts'

/**
 * Paths that a person chose in a dialog, by token. The page only ever holds tokens: it can read what was
 * chosen and nothing else. A token lives until the app is closed, so that an import can be tried again.
 */
export class FileTokens {
  readonly #chosen = new Map<string, Result<string>>()

  #keep(chosen: Result<string>): string {
    const token = randomUUID()
    this.#chosen.set(token, chosen)
    return token
  }

  add(path: string): string {
    return this.#keep(ok(path))
  }

  /** A token for what could not be listed, so that it is reported like any other file that fails. */
  addFailure(code: ErrorCode): string {
    return this.#keep(fail(code, 'Not everything that was chosen could be listed.'))
  }

  /** The path, why there is none, or null when the token was never given out. */
  get(token: string): Result<string> | null {
    return this.#chosen.get(token) ?? null
  }
}
