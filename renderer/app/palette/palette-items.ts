import type { LucideIcon } from 'lucide-react'
import type { Annotation, AnnotationKind } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { Command } from '../../commands/command.ts'
import type { Hits } from '../../commands/find-text.ts'

/** What narrows the palette to one person's or one tag's passages. */
export type Scope =
  { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'tag'; readonly tag: string }

/** What choosing an entry does. */
export type Choice =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'passage'; readonly annotation: Annotation }
  | { readonly kind: 'scope'; readonly scope: Scope }

export interface PaletteItem {
  readonly id: string
  readonly label: string
  readonly hits: Hits
  readonly detail: string
  readonly mark: { readonly icon: LucideIcon } | { readonly annotationKind: AnnotationKind } | null
  /** Set in the reading face: words of sources. */
  readonly quoted: boolean
  readonly chord: string | null
  readonly disabled: boolean
  readonly choice: Choice
}

export interface PaletteSection {
  readonly title: string
  /** At the end of the heading: how many there are. */
  readonly note: string
  readonly items: readonly PaletteItem[]
}

/** What of the dossier can be found; empty while it loads. */
export interface PaletteContent {
  readonly sources: readonly Source[]
  readonly people: readonly Person[]
  readonly annotations: readonly Annotation[]
}
