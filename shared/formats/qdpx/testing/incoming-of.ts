import { CONTEXT_LENGTH, withContext } from '../../../anchoring/unique-context.ts'
import type {
  Incoming,
  IncomingAnnotation,
  IncomingPerson,
  IncomingQuestion,
  IncomingSource,
} from '../../../exchange/incoming.ts'
import { type Annotation, spanOf } from '../../../model/annotation.ts'
import type { DossierContents, SourceContents } from '../../../model/dossier-contents.ts'
import { addressOf } from '../../../model/source.ts'
import { CARRIES } from '../carries.ts'
import { guidsOf, keyOfGuid } from '../guid.ts'

/** What a project made of a dossier must give back: every field that `CARRIES` says is carried, the others empty. */
export function incomingOf(contents: DossierContents): Omit<Incoming, 'left'> {
  const guidOf = guidsOf(contents)
  const keyOf = (table: Parameters<typeof guidOf>[0], id: string): string => keyOfGuid(guidOf(table, id))
  const texts = new Map(contents.sources.map(({ source, text }) => [source.id, text]))
  const people = contents.people.map(
    ({ id, name, aliases, role, affiliation, standing, statedRoles = [] }): IncomingPerson => ({
      key: keyOf('people', id),
      name,
      aliases,
      role,
      affiliation,
      standing,
      statedRoles: statedRoles.map((stated) => ({
        ...stated,
        sourceId: stated.sourceId === null ? null : keyOf('sources', stated.sourceId),
      })),
    }),
  )
  const questions = contents.questions.map(({ id, wording, scale }): IncomingQuestion => ({
    key: keyOf('questions', id),
    wording,
    scale,
  }))
  const annotations = contents.annotations.map((annotation): IncomingAnnotation => ({
    key: keyOf('annotations', annotation.id),
    sourceKey: keyOf('sources', annotation.target.source),
    kind: annotation.kind,
    ...placeOf(annotation, texts.get(annotation.target.source) ?? ''),
    personKey: annotation.speakerId && keyOf('people', annotation.speakerId),
    questionKey: annotation.questionId && keyOf('questions', annotation.questionId),
    stance: annotation.stance,
    date: annotation.date,
    figure: annotation.figure && {
      ...annotation.figure,
      ...(annotation.figure.keptApartFrom === undefined || annotation.figure.keptApartFrom.length === 0
        ? {}
        : { keptApartFrom: annotation.figure.keptApartFrom.map((id) => keyOf('annotations', id)) }),
    },
    note: annotation.note,
    tags: annotation.tags,
    quotationOnly: annotation.quotationOnly ?? false,
    ownVoice: annotation.ownVoice ?? false,
    createdAt: annotation.createdAt,
    modifiedAt: annotation.modifiedAt,
  }))
  return {
    sources: contents.sources.map((source) => sourceOf(source, keyOf('sources', source.source.id))),
    people,
    questions,
    annotations,
  }
}

function placeOf(
  annotation: Annotation,
  text: string,
): Pick<IncomingAnnotation, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'> {
  const { start, end } = spanOf(annotation)
  const [, { exact, prefix, suffix }] = annotation.target.selector
  if (text.slice(start, end) !== exact) return { start, end, exact, prefix, suffix }
  const around = withContext(text, { start, end }, CONTEXT_LENGTH)
  return { start, end, exact, prefix: text.slice(around.start, start), suffix: text.slice(end, around.end) }
}

const sourceOf = ({ source, text, blocks, original }: SourceContents, key: string): IncomingSource => ({
  key,
  title: source.title,
  subtitle: source.subtitle,
  authors: source.authors,
  outlet: source.outlet,
  publishedAt: source.publishedAt,
  language: source.language,
  fileName: source.capsule.fileName,
  address: addressOf(source),
  sha256: source.capsule.sha256,
  text,
  blocks: CARRIES.source.blocks === null ? null : blocks,
  original: CARRIES.source.original === null ? null : original,
})
