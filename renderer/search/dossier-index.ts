import { type Annotation, type AnnotationKind, exactOf, spanOf } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Span } from '../../shared/model/primitives.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Source } from '../../shared/model/source.ts'
import { noteText } from '../../shared/notes/note-text.ts'
import { ABOUT_WEIGHT, TEXT_WEIGHT, TITLE_WEIGHT } from '../../shared/search/article-index.ts'
import { type Words, wordsOf } from '../../shared/search/packed-words.ts'
import type { SearchQuery } from '../../shared/search/parse-query.ts'
import { type Field, type Found, WordIndex } from '../../shared/search/word-index.ts'

/** What an entry of the index is; no more of it than filters and results need. */
export type Entry =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'annotation' | 'note'; readonly annotation: KnownAnnotation }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'question'; readonly question: Question }

export interface KnownAnnotation extends Span {
  readonly id: string
  readonly sourceId: string
  readonly kind: AnnotationKind
  readonly speakerId: string | null
  readonly questionId: string | null
  readonly date: string | null
}

const field = (weight: number, ...texts: readonly (string | null | undefined)[]): Field => ({
  words: wordsOf(texts.filter(Boolean).join('\n')),
  weight,
})

/** All of one dossier that can be searched, in memory. */
export class DossierIndex {
  readonly dossierId: string
  readonly sources = new Map<string, Source>()
  readonly people = new Map<string, Person>()
  readonly questions = new Map<string, Question>()
  private index = new WordIndex()
  private entries: (Entry | null)[] = []
  private readonly numbers = new Map<string, number>()

  constructor(dossierId: string) {
    this.dossierId = dossierId
  }

  entry(number: number): Entry | null {
    return this.entries[number] ?? null
  }

  search(query: SearchQuery, isAllowed: (entry: Entry) => boolean): readonly Found[] {
    return this.index.search(query, (number) => {
      const entry = this.entries[number]
      return entry !== null && entry !== undefined && isAllowed(entry)
    })
  }

  /** After many were added, and before questions come. */
  settle(): void {
    this.index.settle()
  }

  /** True when so much is gone that it is better read anew. */
  get isWornOut(): boolean {
    return this.index.isMostlyGone
  }

  putSource(source: Source, words: Words): void {
    this.sources.set(source.id, source)
    const { title, subtitle, outlet, authors, capsule } = source
    this.put(`source ${source.id}`, { kind: 'source', source }, [
      field(TITLE_WEIGHT, title),
      field(ABOUT_WEIGHT, subtitle, outlet, ...authors, capsule.fileName),
      { words, weight: TEXT_WEIGHT },
    ])
  }

  /** With what was said of it. */
  removeSource(id: string): void {
    this.sources.delete(id)
    this.remove(`source ${id}`)
  }

  putPerson(person: Person): void {
    this.people.set(person.id, person)
    const { name, aliases, role, affiliation } = person
    this.put(`person ${person.id}`, { kind: 'person', person }, [
      field(TITLE_WEIGHT, name, ...aliases),
      field(TEXT_WEIGHT, role, affiliation),
    ])
  }

  removePerson(id: string): void {
    this.people.delete(id)
    this.remove(`person ${id}`)
  }

  putQuestion(question: Question): void {
    this.questions.set(question.id, question)
    this.put(`question ${question.id}`, { kind: 'question', question }, [field(TITLE_WEIGHT, question.wording)])
  }

  removeQuestion(id: string): void {
    this.questions.delete(id)
    this.remove(`question ${id}`)
  }

  putAnnotation(annotation: Annotation): void {
    const { id, kind, target, speakerId, questionId, date, note, tags, figure } = annotation
    const known: KnownAnnotation = {
      id,
      kind,
      sourceId: target.source,
      speakerId,
      questionId,
      date,
      ...edges(annotation),
    }
    const speaker = this.people.get(speakerId ?? '')
    const noteWords = noteText(note)
    this.put(`annotation ${id}`, { kind: 'annotation', annotation: known }, [
      field(TEXT_WEIGHT, exactOf(annotation)),
      field(ABOUT_WEIGHT, noteWords),
      field(ABOUT_WEIGHT, ...tags),
      field(TEXT_WEIGHT, speaker?.name, ...(speaker?.aliases ?? [])),
      field(TEXT_WEIGHT, this.questions.get(questionId ?? '')?.wording, figure?.measure),
    ])
    if (noteWords === '') this.remove(`note ${id}`)
    else this.put(`note ${id}`, { kind: 'note', annotation: known }, [field(TEXT_WEIGHT, noteWords)])
  }

  removeAnnotation(id: string): void {
    this.remove(`annotation ${id}`)
    this.remove(`note ${id}`)
  }

  /** Ids of annotations that name somebody or a question: their words are part of them. */
  annotationsNaming(id: string): readonly string[] {
    return this.entries.flatMap((entry) => {
      if (entry?.kind !== 'annotation') return []
      const { annotation } = entry
      return annotation.speakerId === id || annotation.questionId === id ? [annotation.id] : []
    })
  }

  private put(key: string, entry: Entry, fields: readonly Field[]): void {
    this.remove(key)
    const number = this.index.add(fields)
    this.entries[number] = entry
    this.numbers.set(key, number)
  }

  private remove(key: string): void {
    const number = this.numbers.get(key)
    if (number === undefined) return
    this.index.remove(number)
    this.entries[number] = null
    this.numbers.delete(key)
  }
}

const edges = (annotation: Annotation): Span => {
  const { start, end } = spanOf(annotation)
  return { start, end }
}
