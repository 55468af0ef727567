import { useState } from 'react'
import { FolderOpen } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { AppError } from '../../shared/result.ts'
import { errorText } from '../errors/error-text.ts'
import { platform } from '../platform/platform.ts'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/empty-state.tsx'
import styles from './opening-error.module.css'

const text = messages.workspace.opening

function wordsOf(error: AppError): { readonly title: string; readonly text: string } {
  switch (error.code) {
    case 'storage/newer-version':
      return text.failed.newer
    case 'storage/in-use':
      return text.failed.inUse
    case 'storage/failed':
      return text.failed.unreachable
    case 'storage/disk-full':
      return text.failed.diskFull
    case 'storage/timeout':
      return text.failed.timeout
    default:
      return { title: messages.app.crash.openTitle, text: errorText(error) }
  }
}

interface OpeningErrorProps {
  readonly error: AppError
  readonly onRetry: () => void
}

/** The workspace could not be opened: what was kept, what to do, and where it is. */
export function OpeningError({ error, onRetry }: OpeningErrorProps) {
  const [showFailed, setShowFailed] = useState(false)
  const words = wordsOf(error)
  const show = async () => {
    const shown = await platform.workspace.show({})
    setShowFailed(!shown.ok)
  }
  return (
    <main className={styles.place}>
      <ErrorState
        title={words.title}
        detail={error.message}
        action={
          <>
            <Button look="primary" onClick={onRetry}>
              {messages.app.crash.openRetry}
            </Button>
            {error.code === 'storage/failed' && (
              <Button icon={FolderOpen} onClick={() => void show()}>
                {text.show}
              </Button>
            )}
          </>
        }
      >
        {words.text}
        {showFailed && ` ${text.showFailed}`}
      </ErrorState>
    </main>
  )
}
