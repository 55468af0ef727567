import { toBase64 } from '@exodus/bytes/base64.js'
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { type Annotation, spanOf } from '../../model/annotation.ts'
import type { DossierContents, SourceContents } from '../../model/dossier-contents.ts'
import type { ExportOptions } from '../export-format.ts'
import { canonicalJson } from '../../model/canonical-json.ts'
import { FORMAT, type SourceEntry, VERSION } from './document-schema.ts'

/**
 * A whole dossier in the native format: UTF-8 JSON, one record a line, keys and records in a fixed
 * order. It holds no instant of export, so that writing what was read gives the same bytes.
 */
export function writeDossierJson(
  contents: DossierContents,
  { override }: Pick<ExportOptions, 'override'>,
): Uint8Array<ArrayBuffer> {
  const lists: readonly (readonly [string, readonly unknown[]])[] = [
    ['people', sortedById(contents.people)],
    ['questions', sortedById(contents.questions)],
    ['sources', [...contents.sources].sort((a, b) => byText(a.source.id, b.source.id)).map(entryOf)],
    ['annotations', [...contents.annotations].sort(inReadingOrder)],
    ['briefs', sortedById(contents.briefs)],
  ]
  const head = [
    `{"format":${canonicalJson(FORMAT)}`,
    `"version":${canonicalJson(VERSION)}`,
    `"override":${canonicalJson(override)}`,
    `"dossier":${canonicalJson(contents.dossier)}`,
  ].join(',\n')
  // Line by line, as a large dossier as one string would be longer than a string may be.
  const lines = [head, ...lists.flatMap(([name, records]) => linesOfList(name, records)), '\n}\n']
  return joined(lines.map((line) => utf8fromString(line)))
}

function linesOfList(name: string, records: readonly unknown[]): readonly string[] {
  const lines = records.map((record, at) => `${at === 0 ? '\n' : ',\n'}${canonicalJson(record)}`)
  return [`,\n"${name}":[`, ...lines, ']']
}

const entryOf = ({ source, text, blocks, original }: SourceContents): SourceEntry => ({
  source,
  text,
  blocks: [...blocks],
  original: original === null ? null : toBase64(original),
})

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sortedById = <Record extends { readonly id: string }>(records: readonly Record[]): readonly Record[] =>
  [...records].sort((a, b) => byText(a.id, b.id))

const inReadingOrder = (a: Annotation, b: Annotation): number =>
  byText(a.target.source, b.target.source) ||
  spanOf(a).start - spanOf(b).start ||
  spanOf(a).end - spanOf(b).end ||
  byText(a.id, b.id)

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}
