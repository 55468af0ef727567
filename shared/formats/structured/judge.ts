import type { BlockRole } from '../../model/block.ts'
import { INFERABLE_FIELDS, type InferableField } from '../../model/source.ts'
import { inOneLine, type Read } from '../plain-text/metadata/metadata.ts'
import { readAuthors } from '../plain-text/metadata/authors.ts'
import { readDate } from '../plain-text/metadata/date.ts'
import { readOutlet } from '../plain-text/metadata/outlet.ts'
import { assignRoles, type Assignment } from '../plain-text/roles/assign-roles.ts'
import { featuresOf, type Features } from '../plain-text/signals/features.ts'
import { roleByWords } from './judge-role.ts'
import { findTitleBlock } from './judge-title.ts'
import type { StatedMetadata, StructuredBlock, StructuredDocument } from './structured-document.ts'

/** Blocks of a document that are asked: its title, its byline and its subtitle stand at its beginning. */
const HEAD = 40
/** With more blocks than any page of an article has, only the beginning is judged. */
const MAX_JUDGED = 2_000

export interface JudgedDocument extends StructuredDocument {
  /** Which metadata was concluded from the words, not stated. */
  readonly inferred: readonly InferableField[]
}

/** `block` as the rules for plain text see a segment. */
function featuresOfBlock({ text }: StructuredBlock): Features {
  return featuresOf(text, { start: 0, end: text.length, blankBefore: 1, indent: 0 })
}

interface Judged {
  readonly roles: readonly BlockRole[]
  /** Null when there was nothing to judge. */
  readonly assignment: Assignment | null
}

/** The words of the blocks that are asked, by the rules for plain text, with what the file itself says put over it. */
function judgeRoles(document: StructuredDocument, title: number | null, fileName: string): Judged {
  const { blocks } = document
  const isPage = document.isPage === true
  const end = isPage ? MAX_JUDGED : HEAD
  // What stands before a known title is not asked: whatever is around an article begins below it.
  const from = title ?? 0
  const asked = blocks.flatMap(({ role }, i) => (i >= from && i < from + end && role !== 'boilerplate' ? [i] : []))
  const roles: BlockRole[] = blocks.map(({ role }) => role)
  if (asked.length === 0) return { roles, assignment: null }
  const features = asked.map((i) => featuresOfBlock(blocks[i] ?? { text: '', role: 'paragraph' }))
  const { roles: byWords, article } = assignRoles(features, fileName)
  for (const [k, i] of asked.entries()) {
    const block = blocks[i]
    const word = byWords[k]
    if (!block || word === undefined) continue
    const isHead = k < article.bodyStart + 3
    roles[i] = roleByWords(block, word, { isPage, isHead, isTitle: i === title, hasTitle: title !== null })
  }
  if (title !== null) roles[title] = 'title'
  const merged = asked.map((i) => roles[i] ?? 'paragraph')
  const known = title === null ? article.title : asked.indexOf(title)
  return { roles, assignment: { roles: merged, article: { ...article, title: known } } }
}

/** Titles, subtitles: one each, the first; others are what they were. */
function onlyOne(roles: readonly BlockRole[], blocks: readonly StructuredBlock[]): readonly BlockRole[] {
  const seen = new Set<BlockRole>()
  return roles.map((role, i) => {
    const own = blocks[i]
    if ((role !== 'title' && role !== 'subtitle') || own?.isCertain === true) {
      seen.add(role)
      return role
    }
    if (!seen.has(role)) {
      seen.add(role)
      return role
    }
    return own === undefined || own.role === role ? 'paragraph' : own.role
  })
}

interface Told {
  readonly metadata: StatedMetadata
  readonly inferred: readonly InferableField[]
}

/** What the file does not state, from the blocks. */
function complete(stated: StatedMetadata, blocks: readonly StructuredBlock[], assignment: Assignment | null): Told {
  const nothing: Read<null> = { value: null, isInferred: false }
  const textOf = (role: BlockRole): string | null => {
    const text = blocks.find((block) => block.role === role)?.text
    return text === undefined ? null : inOneLine(text)
  }
  const authors =
    stated.authors.length > 0 || !assignment ? { value: stated.authors, isInferred: false } : readAuthors(assignment)
  const outlet = stated.outlet !== null || !assignment ? nothing : readOutlet(assignment)
  const date = stated.publishedAt !== null || !assignment ? nothing : readDate(assignment)
  const found: Readonly<Partial<Record<InferableField, boolean>>> = {
    authors: authors.isInferred && authors.value.length > 0,
    outlet: outlet.isInferred && outlet.value !== null,
    publishedAt: date.isInferred && date.value !== null,
  }
  return {
    metadata: {
      ...stated,
      title: stated.title ?? textOf('title'),
      subtitle: stated.subtitle ?? textOf('subtitle'),
      authors: authors.value,
      outlet: stated.outlet ?? outlet.value,
      publishedAt: stated.publishedAt ?? date.value,
    },
    inferred: INFERABLE_FIELDS.filter((field) => found[field] === true),
  }
}

/**
 * Tells the article from what stands around it: blocks of which the file says nothing become title, byline, caption
 * or boilerplate where their words and their place say so, and metadata that the file does not state is read from
 * them. What is certain stays. Only what comes from the web is fenced by its words: a document of another kind is all
 * text, whatever words are in it.
 */
export function judge(document: StructuredDocument, fileName: string): JudgedDocument {
  const { blocks } = document
  const title = findTitleBlock(document)
  const { roles, assignment } = judgeRoles(document, title, fileName)
  const judged = onlyOne(roles, blocks).map((role, i): StructuredBlock => {
    const block = blocks[i] ?? { text: '', role }
    if (block.role === role) return block
    // A level is of headings only.
    const { level: _level, ...rest } = block
    return { ...rest, role }
  })
  const { metadata, inferred } = complete(document.metadata, judged, assignment)
  return { ...document, blocks: judged, metadata, inferred }
}
