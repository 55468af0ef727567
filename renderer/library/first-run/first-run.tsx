import { useEffect, useRef } from 'react'
import { BookOpenText, ClipboardPaste, FolderOpen, Import, ShieldCheck } from 'lucide-react'
import { IMPORTABLE_NAMES } from '../../../shared/formats/importable-extensions.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { runCommand } from '../../commands/run-command.ts'
import { useViewStatus } from '../../navigation/view-status.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Specimen } from './specimen.tsx'
import { useSampleCommand } from './use-sample-command.ts'
import styles from './first-run.module.css'

const text = messages.library.first

/** An empty library: what belongs here, how to bring it in, and what marking it looks like. */
export function FirstRun() {
  const sampleError = useSampleCommand()
  const formats = IMPORTABLE_NAMES.join(', ')
  useViewStatus(messages.library.status(0, 0))
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) first.current?.focus()
  }, [])
  return (
    <div className={styles.page}>
      <div className={styles.spread}>
        <section className={styles.start}>
          <h1>{text.title}</h1>
          <p className={styles.lede}>{text.lede}</p>
          <div className={styles.drop}>
            <p>{text.drop(formats)}</p>
            <p className={styles.acts}>
              <Button
                ref={first}
                look="primary"
                size="large"
                icon={Import}
                chord="i"
                onClick={() => runCommand('library.import-files')}
              >
                {text.importFiles}
              </Button>
              <Button
                size="large"
                icon={FolderOpen}
                chord="Shift+i"
                onClick={() => runCommand('library.import-folder')}
              >
                {text.folder}
              </Button>
              <Button size="large" icon={ClipboardPaste} chord="$mod+v" onClick={() => runCommand('library.paste')}>
                {text.paste}
              </Button>
            </p>
          </div>
          <button type="button" className={styles.sample} onClick={() => runCommand('library.sample')}>
            <Icon of={BookOpenText} />
            <span className="grow">
              <b>{text.sample}</b>
              <small>{text.sampleText}</small>
            </span>
            <Kbd chord="s" />
          </button>
          {sampleError !== null && (
            <p role="alert" className={styles.error}>
              {text.sampleFailed}. {sampleError}
            </p>
          )}
          <p className={styles.promise}>
            <Icon of={ShieldCheck} size={14} />
            <span>{text.promise}</span>
          </p>
        </section>
        <Specimen />
      </div>
    </div>
  )
}
