import { messages } from '../../messages/messages.ts'
import { addressOf, type InferableField } from '../../model/source.ts'
import { type BriefIndex, type IndexedSource, sourceId } from './brief-index.ts'
import { type BriefBlock, type BriefInline, type Fact, foreign, heading, own, paragraph } from '../document/document.ts'

/** Every source with what proves it later: hash, file, when and how it was read. */
export function sourcesSection({ sources }: BriefIndex): readonly BriefBlock[] {
  const words = messages.exports
  const title = heading(2, 'sources', own(words.sourcesHeading))
  if (sources.length === 0) return [title, paragraph(own(words.noSources))]
  return [title, ...sources.flatMap(sourceBlocks)]
}

function sourceBlocks(entry: IndexedSource): readonly BriefBlock[] {
  const words = messages.exports
  const { source, number } = entry
  const name = source.title === '' ? own(words.noTitle) : foreign(source.title)
  const inferred = source.inferred.includes('title') ? [own(words.inferredMark)] : []
  return [
    heading(3, sourceId(number), own(`${words.sourceNumber(number)} `), name, ...inferred),
    { type: 'facts', facts: factsOf(entry) },
  ]
}

function factsOf({ source }: IndexedSource): readonly Fact[] {
  const words = messages.exports
  const labels = words.sourceFacts
  const { capsule } = source
  const stated = (field: InferableField, value: BriefInline): readonly BriefInline[] =>
    source.inferred.includes(field) ? [value, own(words.inferredMark)] : [value]
  const given = (value: string | null): BriefInline =>
    value === null || value === '' ? own(words.notGiven) : foreign(value)
  const address = addressOf(source)
  const published = source.publishedAt === null ? words.notGiven : words.date(source.publishedAt)
  return [
    { label: labels.outlet, content: stated('outlet', given(source.outlet)) },
    { label: labels.authors, content: stated('authors', given(source.authors.join(', '))) },
    { label: labels.published, content: stated('publishedAt', own(published)) },
    { label: labels.language, content: stated('language', own(source.language)) },
    { label: labels.words, content: [own(words.number(source.wordCount))] },
    {
      label: labels.file,
      content: [capsule.fileName === null ? own(words.pasted) : foreign(capsule.fileName, 'code')],
    },
    ...(address === null ? [] : [{ label: labels.address, content: [foreign(address, 'code')] }]),
    { label: labels.imported, content: [own(words.instant(capsule.importedAt))] },
    { label: labels.extractor, content: [foreign(capsule.extractor, 'code')] },
    { label: labels.bytes, content: [own(words.bytes(capsule.byteLength))] },
    { label: labels.sha256, content: [own(capsule.sha256, 'code')] },
    ...(source.inferred.length === 0
      ? []
      : [{ label: labels.inferred, content: [own(words.fields(source.inferred))] }]),
  ]
}
