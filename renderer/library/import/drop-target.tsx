import { type DragEvent, type ReactNode, useRef, useState } from 'react'
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

/** Files and folders dropped anywhere on the library are imported. */
export function DropTarget({ dossierId, children }: DropTargetProps) {
  const [over, setOver] = useState(false)
  // Entering a child comes before leaving its parent: the depth tells whether the window was left.
  const depth = useRef(0)
  const change = (by: number) => {
    depth.current += by
    setOver(depth.current > 0)
  }
  return (
    <div
      className={styles.target}
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        change(1)
      }}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDragLeave={(event) => {
        if (holdsFiles(event)) change(-1)
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        depth.current = 0
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
