import { createCommand, type LexicalCommand, type NodeKey } from 'lexical'

/** Go where the link with this key leads. */
export const FOLLOW_LINK_COMMAND: LexicalCommand<NodeKey> = createCommand('FOLLOW_LINK_COMMAND')
