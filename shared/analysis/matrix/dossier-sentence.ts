import { messages } from '../../messages/messages.ts'
import { own, plainText, type SentencePart } from '../sentence-part.ts'
import { changesIn } from './changes-in.ts'
import type { Matrix, MatrixRow } from './matrix.ts'

/** How many questions stand how. Their sum is the number of rows. */
export interface QuestionCounts {
  readonly opposed: number
  readonly degree: number
  /** Two or more people, one stance. */
  readonly agreed: number
  /** Fewer than two people hold a stance. */
  readonly open: number
}

/**
 * The whole matrix in words: "Six people on four questions: opposed on two, apart in degree on one, agreed on one; two
 * changed between 2015 and 2023."
 */
export function dossierSentence({ people, rows }: Matrix): readonly SentencePart[] {
  const words = messages.positions
  if (rows.length === 0) return [own(words.noQuestionYet)]
  const changes = changesIn(rows)
  return [
    own(words.dossierLead(people.length, rows.length)),
    own(words.dossierCounts(countQuestions(rows))),
    ...(changes ? [own(words.stancesBetween), own(words.changedBetween(changes))] : []),
    own(words.sentenceEnd),
  ]
}

export const plainDossierSentence = (matrix: Matrix): string => plainText(dossierSentence(matrix))

export function countQuestions(rows: readonly MatrixRow[]): QuestionCounts {
  const count = (holds: (row: MatrixRow) => boolean) => rows.filter(holds).length
  const holdersOf = ({ holders }: MatrixRow) => holders.reduce((sum, people) => sum + people, 0)
  return {
    opposed: count(({ split }) => split === 'opposed'),
    degree: count(({ split }) => split === 'degree'),
    agreed: count((row) => row.split === null && holdersOf(row) > 1),
    open: count((row) => holdersOf(row) < 2),
  }
}
