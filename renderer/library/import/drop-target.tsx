import { Import } from 'lucide-react'
import type { ReactNode } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { DropTarget as Target } from '../../ui/drop-target.tsx'
import { droppedItems } from './dropped-files.ts'
import { importDropped } from './start-import.ts'

const text = messages.library.importing

interface DropTargetProps {
  readonly dossierId: string | null
  readonly children: ReactNode
}

/** Files and folders dropped anywhere on the library are imported. */
export function DropTarget({ dossierId, children }: DropTargetProps) {
  return (
    <Target
      icon={Import}
      title={text.drop}
      text={text.dropText}
      onFiles={(dropped) => {
        if (dossierId !== null) void importDropped(dossierId, droppedItems(dropped))
      }}
    >
      {children}
    </Target>
  )
}
