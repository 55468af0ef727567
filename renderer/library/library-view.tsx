import { useCallback, useState } from 'react'
import type { Source } from '../../shared/model/source.ts'
import { messages } from '../../shared/messages/messages.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useAnnotationCounts, useSources } from '../storage/live.ts'
import { Loading } from '../ui/loading.tsx'
import { FirstRun } from './first-run/first-run.tsx'
import { DropTarget } from './import/drop-target.tsx'
import { ImportBar } from './import/import-bar.tsx'
import { importFileOfText } from './import/import-file.ts'
import { useImports } from './import/import-store.ts'
import { PasteDialog } from './import/paste-dialog.tsx'
import { startImport } from './import/start-import.ts'
import { useImportCommands } from './import/use-import-commands.ts'
import { SourcesBody } from './sources-body.tsx'
import styles from './library-view.module.css'

/** The sources of the dossier: found, sorted, filtered, brought in, removed. */
export function LibraryView() {
  const dossierId = useNavigation(({ place }) => place.dossierId)
  const sources = useSources(dossierId)
  const counts = useAnnotationCounts(dossierId)
  const importing = useImports(({ progress }) => progress !== null)
  const [pasting, setPasting] = useState(false)
  const openPaste = useCallback(() => {
    setPasting(true)
  }, [])
  useImportCommands(dossierId, openPaste)

  const onText = (text: string) => {
    const file = importFileOfText(text, messages.library.paste.name)
    if (file && dossierId !== null) startImport(dossierId, [file])
  }
  return (
    <DropTarget dossierId={dossierId}>
      {sources === undefined ? (
        <Loading />
      ) : sources.length === 0 && !importing ? (
        <Empty />
      ) : (
        <SourcesBody dossierId={dossierId} sources={sources} counts={counts ?? NO_COUNTS} />
      )}
      {pasting && (
        <PasteDialog
          onText={onText}
          onClose={() => {
            setPasting(false)
          }}
        />
      )}
    </DropTarget>
  )
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
