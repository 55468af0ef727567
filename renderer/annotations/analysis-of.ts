import { ledgerOf } from '../../shared/analysis/ledger/ledger-of.ts'
import type { AnalysisInput } from '../../shared/analysis/analysis-input.ts'
import { matrixOf, unfiledVoices } from '../../shared/analysis/matrix/matrix-of.ts'

/** The last answer, as long as the same objects are asked about. */
function rememberLast<Values extends readonly unknown[], Answer>(
  make: (...values: Values) => Answer,
): (...values: Values) => Answer {
  let last: { readonly values: Values; readonly answer: Answer } | null = null
  return (...values) => {
    if (last?.values.every((value, at) => Object.is(value, values[at]))) return last.answer
    last = { values, answer: make(...values) }
    return last.answer
  }
}

/**
 * What a dossier says, kept from one visit of a view to the next: thousands of annotations take longer to compare than
 * a frame. The records are those of the live queries, which stay the same objects as long as nothing changed.
 */
export const analysisInput = rememberLast(
  (
    sources: AnalysisInput['sources'],
    annotations: AnalysisInput['annotations'],
    people: AnalysisInput['people'],
    questions: AnalysisInput['questions'],
  ): AnalysisInput => ({ sources, annotations, people, questions }),
)

export const wholeMatrix = rememberLast((input: AnalysisInput) => matrixOf(input))

export const unfiledOf = rememberLast((input: AnalysisInput) => unfiledVoices(input))

export const wholeLedger = rememberLast((input: AnalysisInput) => ledgerOf(input))
