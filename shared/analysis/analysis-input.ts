import type { Annotation } from '../model/annotation.ts'
import type { Person } from '../model/person.ts'
import type { Question } from '../model/question.ts'
import type { Source } from '../model/source.ts'

/** What every analysis is a function of; a `DossierContents` without its texts. No result depends on their order. */
export interface AnalysisInput {
  readonly sources: readonly Source[]
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
}
