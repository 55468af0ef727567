import type { Environment } from '../../shared/environment.ts'

/** The page's clock and identity. */
export const environment: Environment = {
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
}
