import { INFERABLE_FIELDS, type InferableField } from '../../../model/source.ts'
import type { Assignment } from '../roles/assign-roles.ts'
import { UNDETERMINED } from '../signals/language.ts'
import { readAuthors } from './authors.ts'
import { readDate } from './date.ts'
import { readOutlet } from './outlet.ts'
import { readTitle } from './title.ts'

/** What a text says about itself. What it does not say is null or empty; what was concluded is in `inferred`. */
export interface Metadata {
  readonly title: string
  readonly subtitle: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly language: string
  readonly inferred: readonly InferableField[]
}

/** A value and whether the text states it or it was concluded from something else. */
export interface Read<Value> {
  readonly value: Value
  readonly isInferred: boolean
}

/** White space as one space, as a field in a table wants it. */
export const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

export function readMetadata(assignment: Assignment, fileName: string): Metadata {
  const { roles, article } = assignment
  const title = readTitle(assignment, fileName)
  const authors = readAuthors(assignment)
  const outlet = readOutlet(assignment)
  const publishedAt = readDate(assignment)
  const language = article.language()
  const subtitle = article.all[roles.indexOf('subtitle')]?.text ?? null
  const isInferred: Readonly<Record<InferableField, boolean>> = {
    title: title.isInferred,
    subtitle: false,
    authors: authors.isInferred,
    outlet: outlet.isInferred,
    publishedAt: publishedAt.isInferred,
    // No text names its own language.
    language: language !== UNDETERMINED,
  }
  return {
    title: title.value,
    subtitle: subtitle === null ? null : inOneLine(subtitle),
    authors: authors.value,
    outlet: outlet.value,
    publishedAt: publishedAt.value,
    language,
    inferred: INFERABLE_FIELDS.filter((field) => isInferred[field]),
  }
}
