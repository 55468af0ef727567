import { useCallback, useMemo } from 'react'
import { type Annotation, spanOf } from '../../shared/model/annotation.ts'
import { blockAt, blocksIn } from './article/sections.ts'
import { cursorCommands } from './commands/cursor-commands.ts'
import { pageCommands } from './commands/page-commands.ts'
import { roleCommands } from './commands/role-commands.ts'
import { untaggedCommands } from './commands/untagged-commands.ts'
import { useAnnotationCommands } from './commands/use-annotation-commands.ts'
import { useBesideCommands } from './commands/use-beside-commands.ts'
import { type ReaderCommandInput, usePaneCommands } from './commands/use-pane-commands.ts'
import { useTaggingCommands } from './commands/use-tagging-commands.ts'
import { giveRole, switchFence } from './edits.ts'
import { focusInspector } from './focus.ts'
import { isRightToLeft } from './selection/direction.ts'
import { cursorOffset, selectedSpan, type SelectionStore, useSelectionStore } from './selection/selection-store.ts'
import { firstVisibleOffset, type Stage } from './stage.ts'

/** Offers everything that can be done while reading. Owners apart, so that a key press registers little anew. */
export function useReaderCommands(input: ReaderCommandInput): void {
  const { source, text, sourceBlocks, stage, article, active, buckets, cursor, find, report } = input
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
  usePaneCommands(
    'roles',
    input,
    useMemo(
      () =>
        roleCommands((role) => {
          const indexes = blocksAtCursor(stage, selections, active)
          if (indexes.size > 0) report(giveRole(source.id, text, indexes, role))
        }),
      [stage, selections, active, report, source.id, text],
    ),
  )
  const offset = useCallback(
    () => selectedSpan(selections)?.start ?? cursorOffset(selections) ?? firstVisibleOffset(stage) ?? 0,
    [selections, stage],
  )
  useAnnotationCommands(input, offset)
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
