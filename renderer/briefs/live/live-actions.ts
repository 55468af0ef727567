import type { NodeKey } from 'lexical'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { accept, keepAsItWas } from '../../../shared/briefs/written/live-state.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { BoundBlock, LiveBlock } from '../../../shared/model/brief.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { announce } from '../../ui/announcer.tsx'
import { removeLiveBlock, setLiveBlock } from '../editor/editor-actions.ts'

const words = messages.briefLive

export const isBound = (block: LiveBlock): block is BoundBlock => block.type !== 'source-list'

export function acceptNow(key: NodeKey, block: BoundBlock, index: BriefIndex): void {
  setLiveBlock(key, accept(block, index))
  announce(words.accepted)
}

export function keepMine(key: NodeKey, block: BoundBlock, index: BriefIndex): void {
  setLiveBlock(key, keepAsItWas(block, index))
  announce(words.keptAnnounced)
}

export function remove(key: NodeKey): void {
  removeLiveBlock(key)
  announce(words.removed)
}

/** Where a block leads: to its passage, or to who disagrees. False when it leads nowhere. */
export function openOrigin(block: LiveBlock, index: BriefIndex): boolean {
  const { go } = useNavigation.getState()
  if (block.type === 'matrix' || block.type === 'timeline') {
    go({ view: 'positions' })
    return true
  }
  if (block.type === 'source-list') return false
  const annotation = index.checkById.get(block.annotationId)?.annotation
  if (!annotation) return false
  go({ view: 'read', sourceId: annotation.target.source, annotationId: annotation.id })
  return true
}
