import { FileTokens } from '../services/file-tokens.ts'
import type { LogFile } from '../services/log-file.ts'
import type { ShellState } from '../services/shell-state.ts'
import { fileHandlers } from './files.ts'
import { registerIpc } from './register.ts'
import { shellHandlers } from './shell.ts'

/**
 * Everything that a page can ask of the main process. Loaded while the page's process starts: the
 * schemas take longer to make than all the rest of the main process.
 */
export function openChannels(state: ShellState, log: LogFile, devServer: string | null): void {
  registerIpc({ ...fileHandlers(new FileTokens()), ...shellHandlers(state, log) }, log, devServer)
}
