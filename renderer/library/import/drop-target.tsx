import { type DragEvent, type ReactNode, useState } from 'react'
import { Import } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { droppedItems } from './dropped-files.ts'
import { importDropped } from './start-import.ts'
import styles from './drop-target.module.css'

const text = messages.library.importing

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

interface DropTargetProps {
  readonly dossierId: string | null
  readonly children: ReactNode
}

/**
 * Files and folders dropped anywhere on the library are imported. What lies over the view while files are dragged
 * takes the drop: an element of the view may be replaced meanwhile, by an import that goes on, and a drop on what is
 * no longer in the page reaches nobody.
 */
export function DropTarget({ dossierId, children }: DropTargetProps) {
  const [over, setOver] = useState(false)
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
        // From one element of the view to another is not out of it.
        const into = event.relatedTarget
        if (!(into instanceof Node && event.currentTarget.contains(into))) setOver(false)
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(false)
        if (dossierId !== null) void importDropped(dossierId, droppedItems(event.dataTransfer))
      }}
    >
      {children}
      {over && (
        <div className={styles.over}>
          <div>
            <Icon of={Import} size={20} />
            <p className={styles.title}>{text.drop}</p>
            <p>{text.dropText}</p>
          </div>
        </div>
      )}
    </div>
  )
}
