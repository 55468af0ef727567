import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type Annotation, spanOf } from '../../model/annotation.ts'
import type { DossierContents, SourceContents } from '../../model/dossier-contents.ts'

/** The first thing that cannot be true of a dossier whose records are well-formed one by one; null when there is none. */
export function findFault(contents: DossierContents): string | null {
  return (
    findForeignRecord(contents) ??
    findDuplicate(contents) ??
    firstOf(contents.sources, findSourceFault) ??
    findReferenceFault(contents)
  )
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => string | null): string | null {
  for (const item of items) {
    const fault = find(item)
    if (fault !== null) return fault
  }
  return null
}

const tablesOf = ({ sources, annotations, people, questions, briefs }: DossierContents) => ({
  sources: sources.map(({ source }) => source),
  annotations,
  people,
  questions,
  briefs,
})

function findForeignRecord(contents: DossierContents): string | null {
  return firstOf(Object.entries(tablesOf(contents)), ([table, records]) => {
    const stray = records.find(({ dossierId }) => dossierId !== contents.dossier.id)
    return stray ? `The record ${stray.id} of ${table} belongs to another dossier.` : null
  })
}

function findDuplicate(contents: DossierContents): string | null {
  return firstOf(Object.entries(tablesOf(contents)), ([table, records]) => {
    const seen = new Set<string>()
    for (const { id } of records) {
      if (seen.has(id)) return `The record ${id} of ${table} is there twice.`
      seen.add(id)
    }
    return null
  })
}

function findSourceFault({ source, text, blocks, original }: SourceContents): string | null {
  let reached = 0
  for (const { start, end } of blocks) {
    if (start < reached || end <= start || end > text.length) {
      return `The block ${String(start)} to ${String(end)} of source ${source.id} overlaps another or lies outside the text.`
    }
    reached = end
  }
  if (original === null) return null
  const { capsule } = source
  if (original.byteLength !== capsule.byteLength || bytesToHex(sha256(original)) !== capsule.sha256) {
    return `The original of source ${source.id} is not the file whose SHA-256 is stated.`
  }
  return null
}

function findReferenceFault({ sources, annotations, people, questions }: DossierContents): string | null {
  const lengths = new Map(sources.map(({ source, text }) => [source.id, text.length]))
  const personIds = new Set(people.map(({ id }) => id))
  const questionIds = new Set(questions.map(({ id }) => id))
  return firstOf(annotations, (annotation) => {
    const { id, speakerId, questionId } = annotation
    if (speakerId !== null && !personIds.has(speakerId)) return `The speaker of annotation ${id} is not in the file.`
    if (questionId !== null && !questionIds.has(questionId))
      return `The question of annotation ${id} is not in the file.`
    return findSpanFault(annotation, lengths.get(annotation.target.source))
  })
}

function findSpanFault(annotation: Annotation, length: number | undefined): string | null {
  if (length === undefined) return `The source of annotation ${annotation.id} is not in the file.`
  const { start, end } = spanOf(annotation)
  return start < end && end <= length ? null : `The annotation ${annotation.id} lies outside the text of its source.`
}
