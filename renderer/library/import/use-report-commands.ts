import { useMemo } from 'react'
import { ListChecks, RotateCw } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { countAgain, toggleDetails, useImports } from './import-store.ts'
import { retryFailed } from './start-import.ts'

const text = messages.importReport

export const DETAILS_KEY = 'Alt+i'
export const RETRY_KEY = 'Alt+r'

/** What can be done with the report of an import, while there is one. */
export function useReportCommands(): void {
  const hasItems = useImports(({ report }) => report !== null && report.items.length > 0)
  const canRetry = useImports(({ progress, report }) => progress === null && report !== null && countAgain(report) > 0)
  const commands = useMemo<readonly Command[]>(() => {
    const group = messages.library.group
    const details: Command = {
      id: 'library.import-details',
      label: text.toggle,
      group,
      keys: [DETAILS_KEY],
      icon: ListChecks,
      run: toggleDetails,
    }
    const retry: Command = {
      id: 'library.retry-import',
      label: text.retryAll,
      group,
      keys: [RETRY_KEY],
      icon: RotateCw,
      run: retryFailed,
    }
    return [...(hasItems ? [details] : []), ...(canRetry ? [retry] : [])]
  }, [hasItems, canRetry])
  useCommands('import-report', commands)
}
