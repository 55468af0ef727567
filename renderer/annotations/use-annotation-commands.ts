import { useMemo } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Source } from '../../shared/model/source.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { amend } from './amend.ts'
import { referenceText } from './reference.ts'
import { STANCE_DIGITS } from './stance-field.tsx'

const words = messages.annotations

interface Selected {
  readonly annotation: Annotation
  readonly source: Source
  readonly speaker: Person | null
  readonly question: Question | null
}

/** What can be done with the selected annotation from anywhere in the view. */
export function useAnnotationCommands({ annotation, source, speaker, question }: Selected): void {
  const commands = useMemo<readonly Command[]>(
    () => [
      ...stanceCommands(annotation, question),
      {
        id: 'annotation.copy-reference',
        label: words.copyReference,
        group: words.group,
        keys: ['$mod+Shift+c'],
        run: () => void navigator.clipboard.writeText(referenceText(annotation, source, speaker)),
      },
    ],
    [annotation, source, speaker, question],
  )
  useCommands('annotations.inspector', commands)
}

function stanceCommands(annotation: Annotation, question: Question | null): readonly Command[] {
  if (!question) return []
  const set = question.scale.slice(0, STANCE_DIGITS).map((stance, index) => ({
    id: `annotation.stance-${String(index + 1)}`,
    label: words.setStance(stance.label),
    group: words.group,
    keys: [String(index + 1)],
    run: () => void amend(annotation.id, { stance: stance.id }),
  }))
  const clear = {
    id: 'annotation.stance-clear',
    label: words.clearStance,
    group: words.group,
    keys: ['0'],
    run: () => void amend(annotation.id, { stance: null }),
  }
  return [...set, clear]
}
