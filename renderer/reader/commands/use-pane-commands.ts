import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Result } from '../../../shared/result.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import type { MeantPassage } from '../beside/use-meant-passage.ts'
import type { Find } from '../find/use-find.ts'
import type { Buckets } from '../highlights/buckets.ts'
import type { ReaderPaneProps } from '../reader-pane.tsx'
import type { Cursor } from '../selection/use-cursor.ts'
import type { Stage } from '../stage.ts'
import type { Activation } from '../use-activation.ts'
import type { Article } from '../use-article.ts'
import type { Tagging } from '../use-tagging.ts'

/** What the commands of one text work on. */
export interface ReaderCommandInput extends ReaderPaneProps {
  readonly stage: Stage
  readonly article: Article
  readonly active: Annotation | null
  readonly buckets: Buckets
  readonly cursor: Cursor
  readonly find: Find
  readonly tagging: Tagging
  readonly activation: Activation
  readonly report: (work: Promise<Result<void>>) => void
  readonly goTo: () => void
  /** What the other text is asked for. */
  readonly meant: MeantPassage
}

const NONE: readonly never[] = []

/** Offers commands while this text has the keys. Each side has owners of its own: one goes, the other comes. */
export function usePaneCommands(
  name: string,
  { side, isCurrent }: ReaderCommandInput,
  commands: readonly Command[],
): void {
  useCommands(`reader.${name}.${side}`, isCurrent ? commands : NONE)
}
