import type { NodeKey } from 'lexical'
import { useMemo } from 'react'
import { useBriefEditor } from '../editor/editor-store.ts'
import { $getNodeByKey } from 'lexical'
import { $isLiveBlock } from '../editor/live-block-node.tsx'
import { useBriefContext } from '../brief-context.ts'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import type { LiveBlock } from '../../../shared/model/brief.ts'
import { acceptNow, isBound, keepMine, remove } from './live-actions.ts'

/** What a live block holds in the editor that is open; null when it is not there any more. */
export function liveBlockAt(key: NodeKey): LiveBlock | null {
  return (
    useBriefEditor.getState().editor?.read(() => {
      const node = $getNodeByKey(key)
      return $isLiveBlock(node) ? node.getBlock() : null
    }) ?? null
  )
}

/** What a live block can be asked. The block is read when it is asked, so that nothing has to be handed down. */
export const liveAct = (key: NodeKey, index: BriefIndex) => ({
  accept: () => {
    const block = liveBlockAt(key)
    if (block && isBound(block)) acceptNow(key, block, index)
  },
  keep: () => {
    const block = liveBlockAt(key)
    if (block && isBound(block)) keepMine(key, block, index)
  },
  remove: () => {
    remove(key)
  },
})

export function useLiveAct(key: NodeKey): ReturnType<typeof liveAct> {
  const { index } = useBriefContext()
  return useMemo(() => liveAct(key, index), [key, index])
}
