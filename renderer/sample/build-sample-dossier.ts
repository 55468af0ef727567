import { utf8fromString } from '@exodus/bytes/utf8.js'
import { EMPTY_FIGURE, newAnnotation } from '../../shared/edits/annotation.ts'
import { newPerson, type PersonFields } from '../../shared/edits/people.ts'
import { newQuestion } from '../../shared/edits/questions.ts'
import type { Environment } from '../../shared/environment.ts'
import type { ImportedSource, ImportInput } from '../../shared/formats/import-format.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { DossierContents, SourceContents } from '../../shared/model/dossier-contents.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import { ok, type Result } from '../../shared/result.ts'
import {
  SAMPLE_FILES,
  SAMPLE_PASSAGES,
  SAMPLE_QUESTIONS,
  SAMPLE_TITLE,
  type SampleFile,
  type SamplePassage,
} from './sample-passages.ts'
import { SAMPLE_PEOPLE } from './sample-people.ts'

export type SampleTexts = Readonly<Record<SampleFile, string>>
type ReadTextFile = (input: ImportInput) => Result<ImportedSource>

/**
 * The sample dossier, read by the real importer and marked with its passages: a value that can be
 * restored like any exported dossier.
 * @throws when a passage is not in its text exactly once: the sample is wrong, not the person's data
 */
export function buildSampleDossier(
  environment: Environment,
  readTextFile: ReadTextFile,
  texts: SampleTexts,
): Result<DossierContents> {
  const dossier = { id: environment.newId(), title: SAMPLE_TITLE, createdAt: environment.now() }
  const sources = new Map<SampleFile, SourceContents>()
  for (const fileName of SAMPLE_FILES) {
    const bytes = utf8fromString(texts[fileName])
    const imported = readTextFile({ fileName, bytes })
    if (!imported.ok) return imported
    sources.set(fileName, sourceFrom(environment, dossier.id, fileName, bytes, imported.value))
  }
  const people = mapValues(SAMPLE_PEOPLE, (fields: PersonFields) => newPerson(environment, dossier.id, fields))
  const questions = mapValues(SAMPLE_QUESTIONS, (wording: string) => newQuestion(environment, dossier.id, wording))
  return ok({
    dossier,
    sources: [...sources.values()],
    people: Object.values(people),
    questions: Object.values(questions),
    annotations: SAMPLE_PASSAGES.map((passage) =>
      annotationFrom(environment, passage, sources.get(passage.file), people, questions),
    ),
    briefs: [],
  })
}

const mapValues = <Key extends string, From, To>(record: Readonly<Record<Key, From>>, map: (value: From) => To) =>
  Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, map(value)])) as Readonly<Record<Key, To>>

function sourceFrom(
  environment: Environment,
  dossierId: string,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  imported: ImportedSource,
): SourceContents {
  const { text, blocks, sha256, encoding, extractor, address, sketch, notices: _, ...metadata } = imported
  const importedAt = environment.now()
  const source = {
    ...metadata,
    ...(sketch === null ? {} : { sketch }),
    id: environment.newId(),
    dossierId,
    state: 'new' as const,
    capsule: { sha256, byteLength: bytes.byteLength, fileName, address, importedAt, encoding, extractor },
  }
  return { source, text, blocks, original: bytes }
}

function annotationFrom(
  environment: Environment,
  passage: SamplePassage,
  contents: SourceContents | undefined,
  people: Readonly<Record<keyof typeof SAMPLE_PEOPLE, Person>>,
  questions: Readonly<Record<keyof typeof SAMPLE_QUESTIONS, Question>>,
): Annotation {
  const { quote, kind, speaker, question, stance, figure, note, tags } = passage
  const text = contents?.text ?? ''
  const start = text.indexOf(quote)
  if (!contents || start < 0 || text.includes(quote, start + 1)) {
    throw new Error(`The sample passage "${quote}" is not in ${passage.file} exactly once.`)
  }
  const place = {
    dossierId: contents.source.dossierId,
    sourceId: contents.source.id,
    text,
    span: { start, end: start + quote.length },
    kind,
  }
  return newAnnotation(environment, place, {
    speakerId: speaker ? people[speaker].id : null,
    questionId: question ? questions[question].id : null,
    stance: stance ?? null,
    figure: figure ? { ...EMPTY_FIGURE, ...figure } : null,
    note: note ?? '',
    tags: [...(tags ?? [])],
  })
}
