import type { Environment } from '../../../shared/environment.ts'
import { newAnnotation } from '../../../shared/edits/annotation.ts'
import { nameKey, newPerson } from '../../../shared/edits/people.ts'
import { newQuestion } from '../../../shared/edits/questions.ts'
import { importSource } from '../../../shared/edits/source.ts'
import type { ImportedSource } from '../../../shared/formats/import-format.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Annotation, AnnotationKind } from '../../../shared/model/annotation.ts'
import type { DossierContents, SourceContents } from '../../../shared/model/dossier-contents.ts'
import type { Person, Standing } from '../../../shared/model/person.ts'
import { PartialDate } from '../../../shared/model/primitives.ts'
import { DEFAULT_SCALE, type Question } from '../../../shared/model/question.ts'
import { figureOf } from './passage-figure.ts'
import type { Passage } from './passage.ts'

/** A source as imported, under the id that passages name it by. */
export interface DossierSource {
  readonly id: string
  readonly fileName: string
  readonly imported: ImportedSource
  readonly bytes: Uint8Array
}

/** A passage whose source is known and whose offsets lie in its text. */
export interface PlacedPassage extends Omit<Passage, 'source'> {
  readonly sourceId: string
}

const STANDING_OF: Readonly<Record<AnnotationKind, Standing>> = {
  expert_view: 'expert',
  official_statement: 'official',
  figure: 'other',
}

/** People by name as printed: the first role and affiliation given are kept, and a standing beats none. */
class People {
  private readonly byKey = new Map<string, Person>()

  constructor(
    private readonly environment: Environment,
    private readonly dossierId: string,
  ) {}

  idOf({ speaker, role, affiliation, kind }: PlacedPassage): string | null {
    if (speaker === null) return null
    const key = nameKey(speaker)
    const known = this.byKey.get(key) ?? newPerson(this.environment, this.dossierId, { name: speaker.trim() })
    this.byKey.set(key, {
      ...known,
      role: known.role ?? role,
      affiliation: known.affiliation ?? affiliation,
      standing: known.standing === 'other' ? STANDING_OF[kind] : known.standing,
    })
    return known.id
  }

  all(): readonly Person[] {
    return [...this.byKey.values()]
  }
}

/** Questions by wording; a stance that a scale lacks is added at its end. */
class Questions {
  private readonly byKey = new Map<string, Question>()

  constructor(
    private readonly environment: Environment,
    private readonly dossierId: string,
  ) {}

  idOf(wording: string | null): string | null {
    if (wording === null) return null
    const key = nameKey(wording)
    const question = this.byKey.get(key) ?? newQuestion(this.environment, this.dossierId, wording.trim())
    this.byKey.set(key, question)
    return question.id
  }

  /** The id of the stance on the scale of the question, by label or id. Its label is spelt as it is first given. */
  stanceOf(wording: string | null, stance: string | null): string | null {
    const question = wording === null ? undefined : this.byKey.get(nameKey(wording))
    if (question === undefined || stance === null) return null
    const key = nameKey(stance)
    const known = question.scale.find(({ id, label }) => id === stance || nameKey(label) === key || nameKey(id) === key)
    if (known !== undefined) {
      // Only what nobody has spelt yet is as it came with the default scale.
      if (DEFAULT_SCALE.includes(known) && nameKey(known.label) === key) this.relabel(question, known.id, stance.trim())
      return known.id
    }
    const added = { id: this.environment.newId(), label: stance.trim() }
    this.byKey.set(nameKey(question.wording), { ...question, scale: [...question.scale, added] })
    return added.id
  }

  private relabel(question: Question, id: string, label: string): void {
    const scale = question.scale.map((step) => (step.id === id ? { ...step, label } : step))
    this.byKey.set(nameKey(question.wording), { ...question, scale })
  }

  all(): readonly Question[] {
    return [...this.byKey.values()]
  }
}

const partialDate = (value: string | null): string | null => (PartialDate.safeParse(value).success ? value : null)

/** The note, and below it what the fields of an annotation cannot hold: nothing that was given is dropped. */
function noteOf(passage: PlacedPassage): string {
  const { note, kind, question, stance, speaker, role, affiliation, date, asOf, value, unit, measure } = passage
  const isFigure = kind === 'figure'
  const unplaced: readonly (readonly [string, string | number | null, boolean])[] = [
    ['role', role, speaker !== null],
    ['affiliation', affiliation, speaker !== null],
    ['stance', stance, question !== null],
    ['date', date, partialDate(date) !== null],
    ['asOf', asOf, isFigure && partialDate(asOf) !== null],
    ['value', value, isFigure],
    ['unit', unit, isFigure],
    ['measure', measure, isFigure],
  ]
  const lines = unplaced.flatMap(([field, given, placed]) =>
    given === null || placed ? [] : [messages.headless.unplaced(field, String(given))],
  )
  return [note ?? '', ...lines].filter((line) => line !== '').join('\n\n')
}

function contentsOf(
  environment: Environment,
  dossierId: string,
  { id, fileName, imported, bytes }: DossierSource,
): SourceContents {
  const { changes } = importSource(environment, { dossierId, imported, bytes, fileName, address: null })
  const source = changes.flatMap(({ table, after }) => (table === 'sources' && after !== null ? [after] : []))[0]
  if (source === undefined) throw new Error('An import made no source.')
  return { source: { ...source, id }, text: imported.text, blocks: imported.blocks, original: bytes }
}

const NO_SOURCE = { text: '', language: '' } as const

/**
 * Builds a dossier of sources and the passages tagged in them, as the window would have: people and
 * questions by what they are called, quotes from the texts themselves.
 *
 * @throws {RangeError} when a passage is outside its text: the caller has checked that
 */
export function buildDossier(
  environment: Environment,
  sources: readonly DossierSource[],
  passages: readonly PlacedPassage[],
): DossierContents {
  const dossier = { id: environment.newId(), title: messages.headless.dossierTitle, createdAt: environment.now() }
  const people = new People(environment, dossier.id)
  const questions = new Questions(environment, dossier.id)
  const imported = new Map(sources.map((source) => [source.id, source.imported]))
  const annotations = passages.map((passage): Annotation => {
    const { sourceId, start, end, kind, question, stance } = passage
    const { text, language } = imported.get(sourceId) ?? NO_SOURCE
    const place = { dossierId: dossier.id, sourceId, text, span: { start, end }, kind }
    return newAnnotation(environment, place, {
      speakerId: people.idOf(passage),
      questionId: questions.idOf(question),
      stance: questions.stanceOf(question, stance),
      date: partialDate(passage.date),
      figure: figureOf(passage, text.slice(start, end), language, partialDate(passage.asOf)),
      note: noteOf(passage),
    })
  })
  return {
    dossier,
    sources: sources.map((source) => contentsOf(environment, dossier.id, source)),
    annotations,
    people: people.all(),
    questions: questions.all(),
    briefs: [],
  }
}
