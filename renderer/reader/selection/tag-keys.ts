import { messages } from '../../../shared/messages/messages.ts'
import type { AnnotationKind } from '../../../shared/model/annotation.ts'

const words = messages.reader

/** The three kinds with their keys, in the order in which the bar and the key line show them. */
export const TAG_KEYS: readonly {
  readonly kind: AnnotationKind
  readonly key: string
  /** On the bar. */
  readonly label: string
  /** In the palette. */
  readonly command: string
  /** At the foot of the window. */
  readonly keyLine: string
}[] = [
  {
    kind: 'expert_view',
    key: 'e',
    label: words.expertView,
    command: words.commands.tagExpert,
    keyLine: words.keyLine.expert,
  },
  {
    kind: 'official_statement',
    key: 'o',
    label: words.officialStatement,
    command: words.commands.tagOfficial,
    keyLine: words.keyLine.official,
  },
  { kind: 'figure', key: 'f', label: words.figure, command: words.commands.tagFigure, keyLine: words.keyLine.figure },
]
