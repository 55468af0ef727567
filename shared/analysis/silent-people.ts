import type { Person } from '../model/person.ts'
import type { AnalysisInput } from './analysis-input.ts'
import { byText } from './by-text.ts'
import type { Matrix } from './matrix/matrix.ts'

/** People who are quoted but take part in no question of the matrix, by name. */
export function silentPeople({ people, annotations }: AnalysisInput, matrix: Matrix): readonly Person[] {
  const heard = new Set(matrix.people.map(({ id }) => id))
  const quoted = new Set(annotations.map(({ speakerId }) => speakerId))
  return people
    .filter(({ id }) => quoted.has(id) && !heard.has(id))
    .sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id))
}
