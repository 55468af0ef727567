import { type DragEvent, type ReactNode, useState } from 'react'
import { FileSearch } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { Icon } from '../../ui/icon.tsx'
import { ForeignDialog } from './foreign-dialog.tsx'
import { checkForeignFile, pickForeign, useForeign } from './foreign-store.ts'
import styles from './foreign.module.css'

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

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

interface ForeignTargetProps {
  readonly dossierId: string
  readonly children: ReactNode
}

/** A text that is dropped anywhere on the brief is checked; what is dragged within the window is not its concern. */
export function ForeignTarget({ dossierId, children }: ForeignTargetProps) {
  const [isOver, setOver] = useState(false)
  const file = useForeign((state) => state.file)
  useCommands('brief.foreign', COMMANDS)
  return (
    <div
      className={styles.target}
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDragLeave={(event) => {
        const into = event.relatedTarget
        if (!(into instanceof Node && event.currentTarget.contains(into))) setOver(false)
      }}
      onDropCapture={(event) => {
        const [dropped] = event.dataTransfer.files
        if (!holdsFiles(event) || !dropped) return
        // Before the editor, which would paste it.
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        checkForeignFile({ name: dropped.name, read: async () => new Uint8Array(await dropped.arrayBuffer()) })
      }}
    >
      {children}
      {isOver && (
        <div className={styles.over}>
          <div>
            <Icon of={FileSearch} size={20} />
            <p className="strong">{words.dropTitle}</p>
            <p>{words.drop}</p>
          </div>
        </div>
      )}
      {file !== null && <ForeignDialog key={file.turn} dossierId={dossierId} file={file} />}
    </div>
  )
}
