import { annotationOf, personOf, questionOf, sourceOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { Person } from '../../model/person.ts'
import type { AnalysisInput } from '../analysis-input.ts'

const WORDS = ['aa bb cc dd ee ff']
export const SOURCES = {
  old: sourceOf('old', WORDS, { publishedAt: '2024-05-01' }),
  recent: sourceOf('recent', WORDS, { publishedAt: '2026-01-01' }),
  undated: sourceOf('undated', WORDS, { publishedAt: null }),
}

/** `[source, words, speaker, stance, date]` */
export type Row = readonly [keyof typeof SOURCES, string, string | null, string | null, string?]

export const annotate = (rows: readonly Row[]): readonly Annotation[] =>
  rows.map(([source, words, speakerId, stance, date], at) =>
    annotationOf(`a${String(at)}`, SOURCES[source], words, { speakerId, stance, questionId: 'q', date: date ?? null }),
  )

export const PEOPLE: readonly Person[] = [
  personOf('ada', { name: 'Ada' }),
  personOf('ben', { name: 'Ben' }),
  personOf('cho', { name: 'Cho', standing: 'official' }),
  personOf('dan', { name: 'Dan', standing: 'other' }),
]

/** One question, four people, three sources. */
export const smallDossier = (rows: readonly Row[]): AnalysisInput => ({
  sources: Object.values(SOURCES).map(({ source }) => source),
  people: PEOPLE,
  questions: [questionOf('q')],
  annotations: annotate(rows),
})
