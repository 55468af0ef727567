import type { Environment } from '../../shared/environment.ts'
import { freshId } from './fresh-ids.ts'

/** The page's clock and identity. */
export const environment: Environment = {
  now: () => new Date().toISOString(),
  newId: freshId,
}
