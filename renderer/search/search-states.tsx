import { messages } from '../../shared/messages/messages.ts'
import { parseQuery } from '../../shared/search/parse-query.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, ErrorState } from '../ui/empty-state.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { RESET_KEY, SCOPE_KEY } from './keys.ts'
import type { SearchProgress } from './protocol.ts'
import { resetSearchFilter, switchScope } from './search-store.ts'
import styles from './search.module.css'

const text = messages.search

/** What takes longer than a moment, and how far it is. */
export const waitingWords = (progress: SearchProgress | null): string =>
  progress && progress.total > 0 ? text.preparing(progress.done, progress.total) : text.searching

export function Progress({ progress }: { readonly progress: SearchProgress | null }) {
  return (
    <div className={styles.progress}>
      <ProgressBar
        label={waitingWords(progress)}
        {...(progress && progress.total > 0 && { value: progress.done, max: progress.total })}
      />
    </div>
  )
}

export function Failed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <ErrorState title={text.failedTitle} action={<Button onClick={onRetry}>{text.retry}</Button>}>
      {text.failedText}
    </ErrorState>
  )
}

interface NothingProps {
  readonly typed: string
  readonly isFiltered: boolean
  /** There are dossiers that were not searched. */
  readonly areOthers: boolean
}

export function Nothing({ typed, isFiltered, areOthers }: NothingProps) {
  const wordCount = parseQuery(typed).wanted.length
  return (
    <EmptyState
      title={text.nothingTitle}
      {...((isFiltered || areOthers) && {
        action: (
          <>
            {isFiltered && (
              <Button chord={RESET_KEY} onClick={resetSearchFilter}>
                {text.reset}
              </Button>
            )}
            {areOthers && (
              <Button chord={SCOPE_KEY} onClick={switchScope}>
                {text.searchAll}
              </Button>
            )}
          </>
        ),
      })}
    >
      {isFiltered ? text.nothingFiltered : text.nothingText(wordCount)}
    </EmptyState>
  )
}
