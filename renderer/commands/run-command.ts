import { announce } from '../ui/announcer.tsx'
import type { Command } from './command.ts'
import { useCommandStore } from './command-store.ts'
import { byPrecedence } from './pick-command.ts'

/** Gives the command of that id, as the native menu does. Says why when it can't be given now; false when there is none. */
export function runCommand(id: string): boolean {
  const command = findCommand(id)
  if (!command) return false
  if (command.disabled) announce(`${command.label}. ${command.disabled}`)
  else command.run()
  return true
}

const findCommand = (id: string): Command | undefined => {
  const candidates = byPrecedence(useCommandStore.getState().owners).filter((command) => command.id === id)
  return candidates.find(({ disabled }) => !disabled) ?? candidates[0]
}
