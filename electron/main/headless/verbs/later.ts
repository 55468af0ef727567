import { messages } from '../../../../shared/messages/messages.ts'
import { wrongUsage } from '../outcome.ts'
import type { Verb } from '../verb.ts'

/** A verb of the contract that this version does not have: it says so instead of guessing. */
export const laterVerb = (name: string, usage: string): Verb => ({
  name,
  usage,
  run: async () => wrongUsage(messages.headless.notInThisVersion(name)),
})
