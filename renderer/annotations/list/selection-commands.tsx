import { useMemo } from 'react'
import { ANNOTATION_KINDS, type Annotation } from '../../../shared/model/annotation.ts'
import type { Question } from '../../../shared/model/question.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { KIND_KEYS } from '../kind-keys.ts'
import { STANCE_DIGITS } from '../stance-field.tsx'
import { bulkEdit } from './bulk.ts'
import type { Names } from './filter.ts'
import { REMOVE_KEY } from './keys.ts'
import { stancesFor } from './stances.ts'

const words = messages.annotations
const { group } = words.bulk

interface SelectionCommandsProps {
  /** Those that the commands act on; empty when only the active annotation is selected, which has its own. */
  readonly targets: readonly Annotation[]
  readonly names: Names
  readonly onSelectAll: () => void
  readonly onRemove: () => void
  readonly onDrop: () => void
}

/**
 * While the focus is in the list its keys go to what is selected there: `E` makes all of them expert views. Mounted
 * then only, so that these commands come before those of the reader, and after them again when the text has the focus.
 */
export function SelectionCommands({ targets, names, onSelectAll, onRemove, onDrop }: SelectionCommandsProps) {
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'annotations.select-all', label: words.bulk.selectAll, group, keys: ['$mod+a'], run: onSelectAll },
      ...(targets.length === 0
        ? []
        : [
            ...ANNOTATION_KINDS.map((kind) => ({
              id: `annotations.make-${kind}`,
              label: words.bulk.makeAll(words.kinds[kind]),
              group,
              keys: [KIND_KEYS[kind]],
              run: () => void bulkEdit(targets, { kind }, []),
            })),
            ...stanceCommands(targets, names.questions),
            {
              id: 'annotations.remove-selected',
              label: words.bulk.removeAll,
              group,
              keys: [REMOVE_KEY, 'Backspace'],
              run: onRemove,
            },
            { id: 'annotations.drop-selection', label: words.bulk.drop, group, keys: ['Escape'], run: onDrop },
          ]),
    ],
    [targets, names, onSelectAll, onRemove, onDrop],
  )
  useCommands('annotations.selection', commands)
  return null
}

function stanceCommands(targets: readonly Annotation[], questions: ReadonlyMap<string, Question>): readonly Command[] {
  const stances = stancesFor(targets, questions, null)
  if (stances.length === 0) return []
  const asked = [...questions.values()]
  const set = stances.slice(0, STANCE_DIGITS).map((stance, index) => ({
    id: `annotations.stance-selected-${String(index + 1)}`,
    label: words.bulk.stanceAll(stance.label),
    group,
    keys: [String(index + 1)],
    run: () => void bulkEdit(targets, { stance: stance.id }, asked),
  }))
  const clear = {
    id: 'annotations.stance-selected-clear',
    label: words.bulk.stanceNone,
    group,
    keys: ['0'],
    run: () => void bulkEdit(targets, { stance: null }, asked),
  }
  return [...set, clear]
}
