import { FileSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { DropTarget } from '../../ui/drop-target.tsx'
import { ForeignDialog } from './foreign-dialog.tsx'
import { checkForeignFile, pickForeign, useForeign } from './foreign-store.ts'

const words = messages.briefs.foreign
const COMMANDS: readonly Command[] = [
  {
    id: 'brief.check-text',
    label: words.open,
    group: messages.briefs.group,
    keys: ['$mod+Shift+k'],
    whileTyping: true,
    icon: FileSearch,
    run: () => void pickForeign(),
  },
]

interface ForeignTargetProps {
  readonly dossierId: string
  readonly children: ReactNode
}

/** A text that is dropped anywhere on the brief is checked. */
export function ForeignTarget({ dossierId, children }: ForeignTargetProps) {
  const file = useForeign((state) => state.file)
  useCommands('brief.foreign', COMMANDS)
  return (
    <DropTarget icon={FileSearch} title={words.dropTitle} text={words.drop} onFiles={check}>
      {children}
      {file !== null && <ForeignDialog key={file.turn} dossierId={dossierId} file={file} />}
    </DropTarget>
  )
}

function check({ files: [dropped] }: DataTransfer): void {
  if (!dropped) return
  checkForeignFile({ name: dropped.name, read: async () => new Uint8Array(await dropped.arrayBuffer()) })
}
