import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'

const { commands: words, beside } = messages.reader
const { group } = beside

interface BesideContext {
  /** Whether there are two texts. */
  readonly areTwo: boolean
  /** Whether a passage may be in several places of the other text. */
  readonly hasPlaces: boolean
  readonly open: () => void
  readonly switchSide: () => void
  readonly close: () => void
  readonly samePassage: () => void
  readonly nextPlace: () => void
}

/** Reading two texts side by side. */
export function besideCommands(context: BesideContext): readonly Command[] {
  const needsTwo = context.areTwo ? null : beside.notTwo
  return [
    { id: 'reader.open-beside', label: words.openBeside, group, keys: ['$mod+\\', 's'], run: context.open },
    {
      id: 'reader.switch-side',
      label: words.switchSide,
      group,
      keys: ['F6', 'Shift+F6'],
      whileTyping: true,
      disabled: needsTwo,
      run: context.switchSide,
    },
    {
      id: 'reader.same-passage',
      label: words.samePassage,
      group,
      keys: ['m'],
      ...(context.areTwo ? { keyLine: beside.keyLine } : {}),
      disabled: needsTwo,
      run: context.samePassage,
    },
    ...(context.hasPlaces
      ? [
          {
            id: 'reader.next-place',
            label: words.nextPlace,
            group,
            keys: ['Shift+m'],
            repeats: true,
            run: context.nextPlace,
          },
        ]
      : []),
    {
      id: 'reader.close-beside',
      label: words.closeBeside,
      group,
      keys: ['Shift+s'],
      disabled: needsTwo,
      run: context.close,
    },
  ]
}
