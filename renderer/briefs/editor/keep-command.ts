import { createCommand, type LexicalCommand } from 'lexical'

/** Keep what has changed now, without waiting for a pause. */
export const KEEP_COMMAND: LexicalCommand<undefined> = createCommand('KEEP_COMMAND')
