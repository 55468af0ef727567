import type { Annotation } from '../../../shared/model/annotation.ts'
import { BulkBar } from './bulk-bar.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import type { BulkContext } from './bulk-form.ts'
import type { Names } from './filter.ts'
import { SelectionCommands } from './selection-commands.tsx'

interface WithSelectedProps {
  readonly targets: readonly Annotation[]
  readonly names: Names
  readonly context: Omit<BulkContext, 'annotations'>
  /** Whether the list has the keys. */
  readonly takesKeys: boolean
  readonly isEditing: boolean
  readonly onEdit: (isEditing: boolean) => void
  readonly onSelectAll: () => void
  readonly onRemove: () => void
  readonly onDrop: () => void
}

/** What can be done with the rows that are selected: at the foot of the list, by key, and in a dialog. */
export function WithSelected({ targets, names, context, takesKeys, isEditing, onEdit, ...on }: WithSelectedProps) {
  return (
    <>
      {targets.length > 0 && (
        <BulkBar
          count={targets.length}
          onEdit={() => {
            onEdit(true)
          }}
          onRemove={on.onRemove}
          onDrop={on.onDrop}
        />
      )}
      {takesKeys && <SelectionCommands targets={targets} names={names} {...on} />}
      {isEditing && targets.length > 0 && (
        <BulkDialog
          {...context}
          annotations={targets}
          onClose={() => {
            onEdit(false)
          }}
        />
      )}
    </>
  )
}
