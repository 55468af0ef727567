import { useCallback, useMemo } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { type Annotation, spanOf } from '../../shared/model/annotation.ts'
import type { Result } from '../../shared/result.ts'
import { amend } from '../annotations/amend.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { blockAt, blocksIn } from './article/sections.ts'
import { annotationCommands } from './commands/annotation-commands.ts'
import { besideCommands } from './commands/beside-commands.ts'
import { cursorCommands } from './commands/cursor-commands.ts'
import { pageCommands } from './commands/page-commands.ts'
import { untaggedCommands } from './commands/untagged-commands.ts'
import { switchFence } from './edits.ts'
import type { Find } from './find/use-find.ts'
import { focusInspector } from './focus.ts'
import type { Buckets } from './highlights/buckets.ts'
import { otherSide } from '../navigation/place.ts'
import type { ReaderPaneProps } from './reader-pane.tsx'
import { isRightToLeft } from './selection/direction.ts'
import {
  cursorOffset,
  selectedSpan,
  type SelectionStore,
  useSelection,
  useSelectionStore,
} from './selection/selection-store.ts'
import { TAG_KEYS } from './selection/tag-keys.ts'
import type { Cursor } from './selection/use-cursor.ts'
import type { MeantPassage } from './beside/use-meant-passage.ts'
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
  readonly goTo: () => void
  /** What the other text is asked for. */
  readonly meant: MeantPassage
}

const NONE: readonly never[] = []

/** Offers commands while this text has the keys. Each side has owners of its own: one goes, the other comes. */
function usePaneCommands(name: string, { side, isCurrent }: ReaderCommandInput, commands: readonly Command[]): void {
  useCommands(`reader.${name}.${side}`, isCurrent ? commands : NONE)
}

/** Offers everything that can be done while reading. Owners apart, so that a key press registers little anew. */
export function useReaderCommands(input: ReaderCommandInput): void {
  const { source, text, sourceBlocks, annotations, stage, article, active, buckets, cursor, find, activation, report } =
    input
  const { activate } = activation
  const { goTo } = input
  const selections = useSelectionStore()
  // The last owner comes first, in precedence and in the key line.
  useBesideCommands(input)
  usePaneCommands(
    'page',
    input,
    useMemo(
      () =>
        pageCommands({
          stage,
          find,
          toggleFences: article.toggleAll,
          switchFence: () => {
            const indexes = blocksAtCursor(stage, selections, active)
            if (indexes.size > 0) report(switchFence(source, text, sourceBlocks, indexes))
          },
          focusInspector,
          goTo,
          length: text.length,
          selectAll: () => {
            const { blocks } = sourceBlocks
            cursor.select({ anchor: blocks.at(-1)?.end ?? 0, focus: blocks[0]?.start ?? 0 })
          },
        }),
      [stage, find, article, active, source, text, sourceBlocks, cursor, report, goTo, selections],
    ),
  )
  const offset = useCallback(
    () => selectedSpan(selections)?.start ?? cursorOffset(selections) ?? firstVisibleOffset(stage) ?? 0,
    [selections, stage],
  )
  usePaneCommands(
    'annotations',
    input,
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
          offset,
          report,
        }),
      [text, source.language, sourceBlocks, annotations, buckets, active, activate, offset, report],
    ),
  )
  usePaneCommands(
    'untagged',
    input,
    useMemo(() => {
      const { blocks } = sourceBlocks
      const isTagged = (index: number) => (buckets.get(index)?.length ?? 0) > 0
      return untaggedCommands({ blocks, isTagged, offset, select: cursor.select })
    }, [sourceBlocks, buckets, offset, cursor]),
  )
  usePaneCommands(
    'cursor',
    input,
    useMemo(() => cursorCommands(cursor.move, isRightToLeft(source.language)), [cursor, source.language]),
  )
  useTaggingCommands(input)
}

/** The blocks that are selected, else the one in which the cursor or the active annotation is. */
function blocksAtCursor(stage: Stage, selections: SelectionStore, active: Annotation | null): ReadonlySet<number> {
  const { blocks } = stage.surface
  const span = selectedSpan(selections)
  if (span) {
    const { from, to } = blocksIn(blocks, span)
    return new Set(Array.from({ length: to - from }, (_, at) => from + at))
  }
  const offset = cursorOffset(selections) ?? (active ? spanOf(active).start : null)
  return offset === null ? new Set() : new Set([Math.max(0, blockAt(blocks, offset))])
}

function useBesideCommands(input: ReaderCommandInput): void {
  const { areTwo, passages, shownPassage, onOpenBeside, side, meant } = input
  // What may be in several places is shown in the other text, the keys may be in either.
  const hasPlaces = [shownPassage, passages.on(otherSide(side))].some((shown) => shown?.found?.status === 'unsure')
  const { step } = passages
  usePaneCommands(
    'beside',
    input,
    useMemo(
      () =>
        besideCommands({
          areTwo,
          hasPlaces,
          open: onOpenBeside,
          switchSide: () => {
            useNavigation.getState().switchSide()
          },
          close: () => {
            useNavigation.getState().closeBeside()
          },
          samePassage: meant.find,
          nextPlace: () => {
            step(1)
          },
        }),
      [areTwo, hasPlaces, onOpenBeside, meant, step],
    ),
  )
}

function useTaggingCommands(input: ReaderCommandInput): void {
  const { tagging, activation, active, report, shownPassage, passages } = input
  const isSelected = useSelection(({ selection }) => selection !== null && selection.anchor !== selection.focus)
  const { many, closeMany } = activation
  const { close } = passages
  const hasPassage = shownPassage !== null || passages.on(otherSide(input.side)) !== null
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
      ...(isSelected || many || hasPassage
        ? [
            dismissCommand(() => {
              closeMany()
              close()
            }),
          ]
        : []),
    ],
    [isSelected, tagging, active, report, many, closeMany, hasPassage, close],
  )
  usePaneCommands('tagging', input, commands)
}

/** Esc closes, and does nothing else: the cursor stays where it was. */
const dismissCommand = (closeAll: () => void): Command => ({
  id: 'reader.dismiss',
  label: words.commands.dismiss,
  group: words.group,
  keys: ['Escape'],
  run: () => {
    closeAll()
    const selection = document.getSelection()
    if (selection && !selection.isCollapsed) selection.collapse(selection.focusNode, selection.focusOffset)
  },
})
