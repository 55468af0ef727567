import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { InferableField } from '../../model/source.ts'
import { bodyWordCount } from '../../text/body-word-count.ts'
import { sketchOf } from '../../text/sketch.ts'
import type { ImportedSource, ImportInput, ImportNotice } from '../import-format.ts'
import { titleWithout } from '../plain-text/metadata/title.ts'
import { languageOf, UNDETERMINED } from '../plain-text/signals/language.ts'
import { canonicalBlocks } from './canonical-blocks.ts'
import { judge } from './judge.ts'
import type { StructuredDocument } from './structured-document.ts'

export interface Extraction {
  /** Id of the format. */
  readonly format: string
  /** Raised whenever the same bytes would give another text or other blocks. */
  readonly version: number
  /** Of formats that are text. */
  readonly encoding?: string
  readonly notices?: readonly ImportNotice[]
}

/** Of the text that languages are told by, in UTF-16 code units. */
const LANGUAGE_SAMPLE = 6_000

/** A source from what a format with a structure was read into: the last step of every such importer. */
export function importedFrom(
  document: StructuredDocument,
  { fileName, bytes }: ImportInput,
  { format, version, encoding, notices }: Extraction,
): ImportedSource {
  const { blocks: judged, metadata, inferred: concluded } = judge(document, fileName)
  const { text, blocks } = canonicalBlocks(judged)
  const prose = judged.filter(({ role }) => role === 'paragraph' || role === 'quotation' || role === 'list-item')
  const told = languageOf(sampleOf((prose.length > 0 ? prose : judged).map((block) => block.text)))
  const language = told === UNDETERMINED ? (metadata.language ?? UNDETERMINED) : told
  const inferred: InferableField[] = [...concluded]
  if (metadata.title === null) inferred.push('title')
  if (language !== UNDETERMINED && language !== metadata.language?.split('-')[0]) inferred.push('language')
  return {
    title: metadata.title ?? (titleWithout(judged[0]?.text ?? '', fileName) || fileName.replace(/\.[^.]*$/u, '')),
    subtitle: metadata.subtitle,
    authors: metadata.authors,
    outlet: metadata.outlet,
    publishedAt: metadata.publishedAt,
    language,
    inferred,
    format,
    encoding: encoding ?? null,
    address: metadata.address,
    extractor: `${format}@${String(version)}`,
    sha256: bytesToHex(sha256(bytes)),
    text,
    blocks,
    wordCount: bodyWordCount(text, blocks, language),
    sketch: sketchOf(text, blocks),
    notices: notices ?? [],
  }
}

function sampleOf(texts: readonly string[]): string {
  let sample = ''
  for (const text of texts) {
    if (sample.length >= LANGUAGE_SAMPLE) break
    sample += `${text}\n`
  }
  return sample
}
