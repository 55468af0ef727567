import { messages } from '../../../messages/messages.ts'
import { type Annotation, exactOf, spanOf } from '../../../model/annotation.ts'
import type { DossierContents, SourceContents } from '../../../model/dossier-contents.ts'
import type { Person } from '../../../model/person.ts'
import { addressOf } from '../../../model/source.ts'
import type { Incoming, IncomingAnnotation, IncomingPerson, IncomingSource } from '../../incoming.ts'

/** A whole dossier, such as a second analyst's, as something to bring into another one. Keys are its ids. */
export const incomingOf = (contents: DossierContents): Incoming => ({
  sources: contents.sources.map(sourceOf),
  people: contents.people.map(personOf),
  questions: contents.questions.map(({ id, wording, scale }) => ({ key: id, wording, scale })),
  annotations: contents.annotations.map(annotationOf),
  left: leftOf(contents),
})

function sourceOf({ source, text, blocks, original }: SourceContents): IncomingSource {
  const { id, title, subtitle, authors, outlet, publishedAt, language, capsule } = source
  const { fileName, sha256 } = capsule
  return {
    key: id,
    title,
    subtitle,
    authors,
    outlet,
    publishedAt,
    language,
    fileName,
    address: addressOf(source),
    sha256,
    text,
    blocks,
    original,
  }
}

const personOf = ({ id, name, aliases, role, affiliation, standing, statedRoles = [] }: Person): IncomingPerson => ({
  key: id,
  name,
  aliases,
  role,
  affiliation,
  standing,
  statedRoles,
})

function annotationOf(annotation: Annotation): IncomingAnnotation {
  const { id, kind, target, speakerId, questionId, stance, date, figure, note, tags } = annotation
  const [, { prefix, suffix }] = target.selector
  const { start, end } = spanOf(annotation)
  return {
    key: id,
    sourceKey: target.source,
    kind,
    start,
    end,
    exact: exactOf(annotation),
    prefix,
    suffix,
    personKey: speakerId,
    questionKey: questionId,
    stance,
    date,
    figure,
    note,
    tags,
    quotationOnly: annotation.quotationOnly ?? false,
    ownVoice: annotation.ownVoice ?? false,
    createdAt: annotation.createdAt,
    modifiedAt: annotation.modifiedAt,
  }
}

function leftOf({ dossier, sources, people, briefs }: DossierContents): readonly string[] {
  const words = messages.exchange
  const written = briefs.filter(({ type }) => type === 'brief').length
  return [
    ...(written === 0 ? [] : [words.briefs(written)]),
    ...(dossier.events === undefined || dossier.events.length === 0 ? [] : [words.events(dossier.events.length)]),
    ...(sources.some(({ source }) => source.supersedes !== undefined) ? [words.oldEditions] : []),
    ...(sources.some(({ source }) => source.notEditionOf !== undefined || source.notSameAs !== undefined)
      ? [words.articlesApart]
      : []),
    ...(people.some(({ notSameAs }) => notSameAs !== undefined) ? [words.keptApart] : []),
  ]
}
