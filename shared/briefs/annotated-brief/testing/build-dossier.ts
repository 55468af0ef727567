import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe as describeSpan } from '../../../anchoring/describe.ts'
import { type Annotation, type AnnotationKind, MOTIVATION } from '../../../model/annotation.ts'
import type { Block, BlockRole } from '../../../model/block.ts'
import type { DossierContents, SourceContents } from '../../../model/dossier-contents.ts'
import type { Figure } from '../../../model/figure.ts'
import type { Person } from '../../../model/person.ts'
import { DEFAULT_SCALE, type Question, type Stance } from '../../../model/question.ts'
import type { Source } from '../../../model/source.ts'

export const DOSSIER_ID = 'dossier'
const AT = '2026-03-05T08:00:00.000Z'

/** A source whose blocks are its lines; a line's role can be given as `role|text`. */
export function sourceOf(id: string, lines: readonly string[], fields: Partial<Source> = {}): SourceContents {
  const parsed = lines.map((line) => {
    const [, role, text] = /^(title|paragraph|heading|boilerplate|caption)\|(.*)$/su.exec(line) ?? [
      null,
      'paragraph',
      line,
    ]
    return { role: (role ?? 'paragraph') as BlockRole, text: text ?? '' }
  })
  const text = parsed.map((line) => line.text).join('\n')
  let at = 0
  const blocks: Block[] = parsed.flatMap((line) => {
    const start = at
    at += line.text.length + 1
    return line.text.trim() === '' ? [] : [{ role: line.role, start, end: start + line.text.length }]
  })
  const original = utf8ToBytes(text)
  const source: Source = {
    id,
    dossierId: DOSSIER_ID,
    title: `Title of ${id}`,
    subtitle: null,
    authors: ['A. Writer'],
    outlet: 'The Outlet',
    publishedAt: '2026-03-04',
    language: 'en',
    inferred: [],
    format: 'text',
    wordCount: 100,
    state: 'new',
    capsule: {
      sha256: bytesToHex(sha256(original)),
      byteLength: original.byteLength,
      fileName: `${id}.txt`,
      address: null,
      importedAt: AT,
      encoding: 'utf-8',
      extractor: 'text@1',
    },
    ...fields,
  }
  return { source, text, blocks, original }
}

export const personOf = (id: string, fields: Partial<Person> = {}): Person => ({
  id,
  dossierId: DOSSIER_ID,
  name: `Person ${id}`,
  aliases: [],
  role: null,
  affiliation: null,
  standing: 'expert',
  ...fields,
})

export const questionOf = (
  id: string,
  wording = `Question ${id}?`,
  scale: readonly Stance[] = DEFAULT_SCALE,
): Question => ({
  id,
  dossierId: DOSSIER_ID,
  wording,
  scale: [...scale],
})

export const figureOf = (fields: Partial<Figure> = {}): Figure => ({
  value: null,
  valueTo: null,
  unit: null,
  scale: 1,
  approximator: null,
  measure: null,
  quantityKind: null,
  asOf: null,
  ...fields,
})

/** An annotation of the first occurrence of `exact` in the source, or of a span. */
export function annotationOf(
  id: string,
  { source, text }: SourceContents,
  where: string | readonly [number, number],
  fields: Partial<Annotation> = {},
): Annotation {
  const [start, end] = typeof where === 'string' ? [text.indexOf(where), text.indexOf(where) + where.length] : where
  if (start < 0) throw new Error(`"${String(where)}" is not in ${source.id}`)
  const kind: AnnotationKind = fields.kind ?? 'expert_view'
  return {
    id,
    dossierId: DOSSIER_ID,
    kind,
    target: { source: source.id, selector: [...describeSpan(text, { start, end })] },
    motivation: MOTIVATION,
    speakerId: null,
    questionId: null,
    stance: null,
    date: null,
    figure: kind === 'figure' ? figureOf() : null,
    note: '',
    tags: [],
    createdAt: AT,
    modifiedAt: AT,
    ...fields,
  }
}

export const dossierOf = (parts: Partial<DossierContents> = {}): DossierContents => ({
  dossier: { id: DOSSIER_ID, title: 'The dossier', createdAt: AT },
  sources: [],
  annotations: [],
  people: [],
  questions: [],
  briefs: [],
  ...parts,
})

/** The same annotation quoting other words than those of its source, as a hand-edited file might. */
export function withExact(annotation: Annotation, exact: string): Annotation {
  const [position, quote] = annotation.target.selector
  return { ...annotation, target: { ...annotation.target, selector: [position, { ...quote, exact }] } }
}
