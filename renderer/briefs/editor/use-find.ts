import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { useEffect, useMemo, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { announce } from '../../ui/announcer.tsx'
import { useBriefEditor } from './editor-store.ts'
import { findInBlocks, type FindOptions, type Hit } from './find-in-blocks.ts'
import { paintHits, wipeHits } from './hit-painter.ts'
import { KEEP_COMMAND } from './keep-command.ts'
import { $replaceSpan, $selectSpan } from './spans.ts'

const words = messages.briefEditor.find

export interface Find {
  readonly query: string
  readonly replacement: string
  readonly options: FindOptions
  readonly hits: readonly Hit[]
  /** Index of the hit that is shown; -1: none yet. */
  readonly at: number
  readonly setQuery: (query: string) => void
  readonly setReplacement: (words: string) => void
  readonly setOptions: (options: FindOptions) => void
  readonly step: (by: 1 | -1) => void
  /** Puts the selection on the hit that is shown. */
  readonly selectCurrent: () => void
  readonly replace: () => void
  readonly replaceAll: () => void
}

/** Finds in the brief as it is a pause after the last key; what is replaced is found anew at once. */
export function useFind(): Find {
  const [editor] = useLexicalComposerContext()
  const blocks = useBriefEditor((state) => state.blocks)
  const [query, setQuery] = useState('')
  const [replacement, setReplacement] = useState('')
  const [options, setOptions] = useState<FindOptions>({ matchCase: false, wholeWord: false })
  const [wanted, setWanted] = useState(-1)
  const hits = useMemo(() => findInBlocks(blocks, query, options), [blocks, query, options])
  const at = Math.min(wanted, hits.length - 1)
  const current = hits[at]
  useEffect(() => {
    paintHits(editor, hits, at)
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) wipeHits()
    })
  }, [editor, hits, at])
  useEffect(() => wipeHits, [])
  return {
    query,
    replacement,
    options,
    hits,
    at,
    setQuery: (next) => {
      setQuery(next)
      setWanted(next.trim() === '' ? -1 : 0)
      const [first] = findInBlocks(blocks, next, options)
      if (first) reveal(editor, first)
    },
    setReplacement,
    setOptions,
    step: (by) => {
      if (hits.length === 0) return
      const next = (Math.max(at, by === 1 ? -1 : 0) + by + hits.length) % hits.length
      setWanted(next)
      const hit = hits[next]
      if (hit) reveal(editor, hit)
      announce(words.of(next + 1, hits.length))
    },
    selectCurrent: () => {
      if (current) select(editor, current)
    },
    replace: () => {
      if (!current) {
        setWanted(0)
        return
      }
      const hit = freshHits(editor, query, options)[at]
      if (!hit) return
      put(editor, [hit], replacement)
      announce(words.replaced(1))
    },
    replaceAll: () => {
      const all = freshHits(editor, query, options)
      put(editor, all, replacement)
      announce(words.replaced(all.length))
    },
  }
}

/** As the text is at this moment, and not a pause ago. */
function freshHits(editor: LexicalEditor, query: string, options: FindOptions): readonly Hit[] {
  editor.dispatchCommand(KEEP_COMMAND, undefined)
  return findInBlocks(useBriefEditor.getState().blocks, query, options)
}

function reveal(editor: LexicalEditor, { block }: Hit): void {
  const key = editor.read(() => $getRoot().getChildAtIndex(block)?.getKey())
  if (key !== undefined) editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' })
}

function select(editor: LexicalEditor, hit: Hit): void {
  editor.update(
    () => {
      const node = $getRoot().getChildAtIndex(hit.block)
      if (node) $selectSpan(node, hit)
    },
    { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
  )
}

/** From the last to the first, so that those before keep their places. One step of undo. */
function put(editor: LexicalEditor, hits: readonly Hit[], text: string): void {
  editor.update(
    () => {
      const blocks = $getRoot().getChildren()
      for (const hit of [...hits].reverse()) {
        const node = blocks[hit.block]
        if (node) $replaceSpan(node, hit, text)
      }
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  )
  editor.dispatchCommand(KEEP_COMMAND, undefined)
}
