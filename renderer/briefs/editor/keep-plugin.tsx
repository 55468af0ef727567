import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useRef } from 'react'
import type { WrittenBrief } from '../../../shared/briefs/written/written-brief.ts'
import { NO_EDITOR, useBriefEditor } from './editor-store.ts'
import { numberFootnotes } from './footnote-numbers.ts'
import { Keeper } from './keeper.ts'
import { outlineOf } from './outline.ts'
import { countInSlices } from './word-counter.ts'

interface KeepProps {
  /** As it is stored. */
  readonly written: WrittenBrief
  readonly onTitle: (title: string) => void
  /** Called with what takes a new title while there is an editor, and with null after. */
  readonly onKeeper: (keeper: Keeper | null) => void
}

/** Keeps the brief, and tells the panes beside the editor what it says. */
export function KeepPlugin({ written, onTitle, onKeeper }: KeepProps): null {
  const [editor] = useLexicalComposerContext()
  const keeper = useRef<Keeper | null>(null)
  const first = useRef(written)
  const hooks = useRef({ onTitle, onKeeper })
  useEffect(() => {
    hooks.current = { onTitle, onKeeper }
  }, [onTitle, onKeeper])
  useEffect(() => {
    let stopCounting = (): void => undefined
    useBriefEditor.setState({ ...NO_EDITOR, editor, briefId: first.current.brief.id })
    const own = new Keeper(editor, first.current, {
      onPause: (blocks) => {
        numberFootnotes(editor)
        if (blocks === useBriefEditor.getState().blocks) return
        useBriefEditor.setState({ blocks, outline: outlineOf(blocks) })
        stopCounting()
        stopCounting = countInSlices(blocks, (words) => {
          useBriefEditor.setState({ words })
        })
      },
      onTitle: (title) => {
        hooks.current.onTitle(title)
      },
    })
    keeper.current = own
    hooks.current.onKeeper(own)
    return () => {
      stopCounting()
      own.end()
      hooks.current.onKeeper(null)
      useBriefEditor.setState(NO_EDITOR)
    }
  }, [editor])
  useEffect(() => {
    first.current = written
    keeper.current?.adopt(written)
  }, [written])
  return null
}
