import type { LucideIcon } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import styles from './drop-target.module.css'
import { Icon } from './icon.tsx'

interface DropTargetProps {
  readonly icon: LucideIcon
  /** What a drop does. */
  readonly title: string
  readonly text: string
  readonly onFiles: (dropped: DataTransfer) => void
  readonly children: ReactNode
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/**
 * Takes files that are dropped anywhere on a view; what is dragged within the window is not its concern. What lies over
 * the view while files are dragged takes the drop: an element of the view may be replaced meanwhile, and a drop on what
 * is no longer in the page reaches nobody.
 */
export function DropTarget({ icon, title, text, onFiles, children }: DropTargetProps) {
  const [isOver, setOver] = useState(false)
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
      onDropCapture={(event) => {
        if (!holdsFiles(event)) return
        setOver(false)
        if (event.dataTransfer.files.length === 0) return
        // Before a field of the view, which would paste it.
        event.preventDefault()
        event.stopPropagation()
        onFiles(event.dataTransfer)
      }}
    >
      {children}
      {isOver && (
        <div className={styles.over}>
          <div>
            <Icon of={icon} size={20} />
            <p className={styles.title}>{title}</p>
            <p>{text}</p>
          </div>
        </div>
      )}
    </div>
  )
}
