import type { Verb } from './verb.ts'
import { analyseVerb } from './verbs/analyse.ts'
import { anchorVerb } from './verbs/anchor.ts'
import { briefVerb } from './verbs/brief.ts'
import { checkVerb } from './verbs/check.ts'
import { exportVerb } from './verbs/export.ts'
import { formatsVerb } from './verbs/formats.ts'
import { importVerb } from './verbs/import.ts'
import { laterVerb } from './verbs/later.ts'

/** Every verb, in the order of the usage text. */
export const VERBS: readonly Verb[] = [
  importVerb,
  laterVerb('suggest', 'suggest FILE…'),
  anchorVerb,
  briefVerb,
  checkVerb,
  exportVerb,
  analyseVerb,
  formatsVerb,
]
