import { useMemo } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { type Annotation, spanOf } from '../../shared/model/annotation.ts'
import type { Result } from '../../shared/result.ts'
import { amend } from '../annotations/amend.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { blockAt, blocksIn } from './article/sections.ts'
import { annotationCommands } from './commands/annotation-commands.ts'
import { cursorCommands } from './commands/cursor-commands.ts'
import { pageCommands } from './commands/page-commands.ts'
import { switchFence } from './edits.ts'
import type { Find } from './find/use-find.ts'
import { focusInspector } from './focus.ts'
import type { Buckets } from './highlights/buckets.ts'
import type { ReaderPaneProps } from './reader-pane.tsx'
import { isRightToLeft } from './selection/direction.ts'
import { useSelection } from './selection/selection-store.ts'
import { TAG_KEYS } from './selection/tag-keys.ts'
import { type Cursor, cursorOffset, selectedSpan } from './selection/use-cursor.ts'
import { firstVisibleOffset, type Stage } from './stage.ts'
import type { Activation } from './use-activation.ts'
import type { Article } from './use-article.ts'
import type { Tagging } from './use-tagging.ts'

const words = messages.reader

interface ReaderCommandInput extends ReaderPaneProps {
  readonly stage: Stage
  readonly article: Article
  readonly active: Annotation | null
  readonly buckets: Buckets
  readonly cursor: Cursor
  readonly find: Find
  readonly tagging: Tagging
  readonly activation: Activation
  readonly report: (work: Promise<Result<void>>) => void
}

/** Offers everything that can be done while reading. Owners apart, so that a key press registers little anew. */
export function useReaderCommands(input: ReaderCommandInput): void {
  const { source, text, sourceBlocks, annotations, stage, article, active, buckets, cursor, find, activation, report } =
    input
  const { activate } = activation
  // The last owner comes first, in precedence and in the key line.
  useCommands(
    'reader.page',
    useMemo(
      () =>
        pageCommands({
          stage,
          find,
          toggleFences: article.toggleAll,
          switchFence: () => {
            const indexes = blocksAtCursor(stage, active)
            if (indexes.size > 0) report(switchFence(source, text, sourceBlocks, indexes))
          },
          focusInspector,
          length: text.length,
          selectAll: () => {
            const { blocks } = sourceBlocks
            cursor.select({ anchor: blocks.at(-1)?.end ?? 0, focus: blocks[0]?.start ?? 0 })
          },
        }),
      [stage, find, article, active, source, text, sourceBlocks, cursor, report],
    ),
  )
  useCommands(
    'reader.annotations',
    useMemo(
      () =>
        annotationCommands({
          text,
          language: source.language,
          blocks: sourceBlocks.blocks,
          annotations,
          buckets,
          active,
          activate,
          offset: () => selectedSpan()?.start ?? cursorOffset() ?? firstVisibleOffset(stage) ?? 0,
          report,
        }),
      [text, source.language, sourceBlocks, annotations, buckets, active, activate, stage, report],
    ),
  )
  useCommands(
    'reader.cursor',
    useMemo(() => cursorCommands(cursor.move, isRightToLeft(source.language)), [cursor, source.language]),
  )
  useTaggingCommands(input)
}

/** The blocks that are selected, else the one in which the cursor or the active annotation is. */
function blocksAtCursor(stage: Stage, active: Annotation | null): ReadonlySet<number> {
  const { blocks } = stage.surface
  const span = selectedSpan()
  if (span) {
    const { from, to } = blocksIn(blocks, span)
    return new Set(Array.from({ length: to - from }, (_, at) => from + at))
  }
  const offset = cursorOffset() ?? (active ? spanOf(active).start : null)
  return offset === null ? new Set() : new Set([Math.max(0, blockAt(blocks, offset))])
}

function useTaggingCommands({ tagging, activation, active, report }: ReaderCommandInput): void {
  const isSelected = useSelection(({ selection }) => selection !== null && selection.anchor !== selection.focus)
  const { many, closeMany } = activation
  const commands = useMemo<readonly Command[]>(
    () => [
      ...TAG_KEYS.map(({ kind, key, command, keyLine }) => ({
        id: `reader.tag-${kind}`,
        label: command,
        group: words.groupTagging,
        keys: [key],
        keyLine,
        disabled: isSelected || active ? null : words.nothingSelected,
        // Where nothing is selected the key speaks of the annotation that is: it becomes one of this kind.
        run: () => {
          if (isSelected || !active) tagging.tag(kind)
          else report(amend(active.id, { kind }))
        },
      })),
      {
        id: 'reader.copy-reference',
        label: words.copyWithReference,
        group: words.groupTagging,
        keys: ['c'],
        disabled: isSelected ? null : words.nothingSelected,
        run: tagging.copy,
      },
      ...(isSelected || many ? [dismissCommand(closeMany)] : []),
    ],
    [isSelected, tagging, active, report, many, closeMany],
  )
  useCommands('reader.tagging', commands)
}

/** Esc closes, and does nothing else: the cursor stays where it was. */
const dismissCommand = (closeMany: () => void): Command => ({
  id: 'reader.dismiss',
  label: words.commands.dismiss,
  group: words.group,
  keys: ['Escape'],
  run: () => {
    closeMany()
    const selection = document.getSelection()
    if (selection && !selection.isCollapsed) selection.collapse(selection.focusNode, selection.focusOffset)
  },
})
