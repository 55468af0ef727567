import { messages } from '../../../shared/messages/messages.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { Command } from '../../commands/command.ts'
import { announce } from '../../ui/announcer.tsx'
import { blockAt } from '../article/sections.ts'
import { nextUntagged } from '../position/untagged.ts'
import type { TextSelection } from '../selection/dom-selection.ts'

const { commands: words, group, noUntagged, noUntaggedBefore } = messages.reader

interface UntaggedContext {
  readonly blocks: readonly Block[]
  readonly isTagged: (index: number) => boolean
  /** Where the cursor stands, else where reading does. */
  readonly offset: () => number
  /** Selects a passage and brings it into view. */
  readonly select: (selection: TextSelection) => void
}

/** Going on to what was not tagged yet. The whole paragraph is selected then, so that a key tags it. */
export function untaggedCommands({ blocks, isTagged, offset, select }: UntaggedContext): readonly Command[] {
  const step = (by: 1 | -1) => () => {
    const index = nextUntagged(blocks, isTagged, Math.max(0, blockAt(blocks, offset())), by)
    const block = index === null ? undefined : blocks[index]
    if (block) select({ anchor: block.start, focus: block.end })
    else announce(by === 1 ? noUntagged : noUntaggedBefore)
  }
  return [
    { id: 'reader.next-untagged', label: words.nextUntagged, group, keys: ['u'], repeats: true, run: step(1) },
    {
      id: 'reader.previous-untagged',
      label: words.previousUntagged,
      group,
      keys: ['Shift+u'],
      repeats: true,
      run: step(-1),
    },
  ]
}
