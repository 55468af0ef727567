import type { LucideIcon } from 'lucide-react'
import type { LexicalEditor } from 'lexical'
import type { AnnotationKind } from '../../../shared/model/annotation.ts'

/** Something that a `/` or an `@` can become. */
export interface MenuEntry {
  readonly key: string
  /** What stands before it: the mark of a kind, or an icon. */
  readonly mark: AnnotationKind | LucideIcon
  readonly label: string
  /** Speaker, outlet, what it is; empty when there is nothing to say. */
  readonly detail: string
  /** The key that does the same: tinykeys syntax. */
  readonly chord?: string
  /** The query is gone from the text, and the caret stands where it was. */
  readonly run: (editor: LexicalEditor) => unknown
}
