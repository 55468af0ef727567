import { useCallback, useState } from 'react'
import type { Source } from '../../shared/model/source.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useAnnotationCounts, useSources } from '../storage/live.ts'
import { Loading } from '../ui/loading.tsx'
import { FirstRun } from './first-run/first-run.tsx'
import { DropTarget } from './import/drop-target.tsx'
import { ImportBar } from './import/import-bar.tsx'
import type { ImportFile } from './import/import-file.ts'
import { useImports } from './import/import-store.ts'
import { PasteDialog } from './import/paste-dialog.tsx'
import { startImport } from './import/start-import.ts'
import { useAtEase } from './import/use-at-ease.ts'
import { useImportCommands } from './import/use-import-commands.ts'
import { SourcesBody } from './sources-body.tsx'
import styles from './library-view.module.css'

/** The sources of the dossier: found, sorted, filtered, brought in, removed. */
export function LibraryView() {
  const dossierId = useNavigation(({ place }) => place.dossierId)
  const counts = useAnnotationCounts(dossierId)
  const importing = useImports(({ progress }) => progress !== null)
  const sources = useAtEase(useSources(dossierId), importing, dossierId)
  const [pasting, setPasting] = useState(false)
  const openPaste = useCallback(() => {
    setPasting(true)
  }, [])

  const onFiles = (files: readonly ImportFile[]) => {
    if (dossierId !== null) startImport(dossierId, files)
  }
  return (
    <DropTarget dossierId={dossierId}>
      <ImportCommands dossierId={dossierId} onPaste={openPaste} />
      {sources === undefined ? (
        <Loading />
      ) : sources.length === 0 && !importing ? (
        <Empty />
      ) : (
        <SourcesBody dossierId={dossierId} sources={sources} counts={counts ?? NO_COUNTS} />
      )}
      {pasting && (
        <PasteDialog
          onFiles={onFiles}
          onClose={() => {
            setPasting(false)
          }}
        />
      )}
    </DropTarget>
  )
}

interface ImportCommandsProps {
  readonly dossierId: string | null
  readonly onPaste: () => void
}

/** Shows nothing. Before what else has commands here, so that the keys of the table always come first in the key line. */
function ImportCommands({ dossierId, onPaste }: ImportCommandsProps) {
  useImportCommands(dossierId, onPaste)
  return null
}

const NO_COUNTS = new Map<Source['id'], never>()

function Empty() {
  return (
    <div className={styles.empty}>
      <FirstRun />
      <ImportBar />
    </div>
  )
}
