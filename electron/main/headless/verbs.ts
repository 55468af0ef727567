import type { Verb } from './verb.ts'
import { analyseVerb } from './verbs/analyse.ts'
import { anchorVerb } from './verbs/anchor.ts'
import { briefVerb } from './verbs/brief.ts'
import { checkVerb } from './verbs/check.ts'
import { exportVerb } from './verbs/export.ts'
import { formatsVerb } from './verbs/formats.ts'
import { importVerb } from './verbs/import.ts'
import { suggestVerb } from './verbs/suggest.ts'

/** Every verb, in the order of the usage text. */
export const VERBS: readonly Verb[] = [
  importVerb,
  suggestVerb,
  anchorVerb,
  briefVerb,
  checkVerb,
  exportVerb,
  analyseVerb,
  formatsVerb,
]
