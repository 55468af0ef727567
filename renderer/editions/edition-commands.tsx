import { useMemo, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { useAnnotations, useSources } from '../storage/live.ts'
import { showPane } from '../ui/pane-store.ts'
import { sayBrought } from './bring-over.ts'
import { EditionDialog } from './edition-dialog.tsx'
import { QUEUE_KEYS } from './queue-keys.ts'
import { goToQueue, useQueueStore } from './queue-store.ts'

const words = messages.editions

interface EditionCommandsProps {
  /** The source that is open. */
  readonly source: Source
  readonly text: string
}

/** Offers to bring annotations from another edition while a source is open, and the way to what is to place. */
export function EditionCommands({ source, text }: EditionCommandsProps): React.JSX.Element | null {
  const [isAsking, setIsAsking] = useState(false)
  const sources = useSources(source.dossierId)
  const left = useAnnotations(source.supersedes ?? null)
  const isAlone = (sources?.length ?? 0) < 2
  const isDone = (left?.length ?? 0) === 0
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'editions.bring',
        label: words.bring,
        group: words.group,
        keys: ['Shift+a'],
        disabled: isAlone ? words.noOther : null,
        run: () => {
          setIsAsking(true)
        },
      },
      {
        id: 'editions.go-to-queue',
        label: words.goToQueue,
        group: words.group,
        keys: [QUEUE_KEYS.goTo],
        disabled: isDone ? words.nothingToPlace : null,
        run: goToQueue,
      },
    ],
    [isAlone, isDone],
  )
  useCommands('editions', commands)
  if (!isAsking || !sources) return null
  return (
    <EditionDialog
      source={source}
      text={text}
      sources={sources}
      toPlace={(left ?? []).filter(({ quotationOnly }) => !quotationOnly).length}
      onClose={() => {
        setIsAsking(false)
      }}
      onBrought={(brought) => {
        setIsAsking(false)
        sayBrought(brought)
        if (brought.found === brought.total) return
        useQueueStore.setState({ isOpen: true })
        showPane('read', 'left')
      }}
    />
  )
}
