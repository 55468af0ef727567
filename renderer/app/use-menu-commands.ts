import { useEffect } from 'react'
import { runCommand } from '../commands/run-command.ts'
import { platform } from '../platform/platform.ts'

/** What is chosen in the native menu is the command of the same id. */
export function useMenuCommands(): void {
  useEffect(
    () =>
      platform.onMenuCommand((id) => {
        runCommand(id)
      }),
    [],
  )
}
