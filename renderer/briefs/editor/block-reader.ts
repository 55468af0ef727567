import { $getRoot, HISTORIC_TAG, type LexicalEditor, type NodeKey } from 'lexical'
import type { BriefBlock } from '../../../shared/model/brief.ts'
import { sameRecord } from '../../storage/same-record.ts'
import { $blockOf, withoutBlankEnd } from './from-editor.ts'

/**
 * Reads the blocks out of an editor, each anew only when something in it has changed: what did not change is the same
 * object as before, even when it was changed and changed back.
 */
export class BlockReader {
  readonly #editor: LexicalEditor
  readonly #blocks = new Map<NodeKey, BriefBlock>()
  /** Blocks of which it is not known whether they are as they were. */
  readonly #doubtful = new Set<NodeKey>()
  readonly #stop: () => void

  /** @param blocks what the editor was filled with, in order: from there on these objects stand for its blocks */
  constructor(editor: LexicalEditor, blocks: readonly BriefBlock[]) {
    this.#editor = editor
    this.learn(blocks)
    this.#stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      // Undo puts a whole state in the place of another and does not tell what differs.
      if (tags.has(HISTORIC_TAG)) this.#blocks.forEach((_block, key) => this.#doubtful.add(key))
      for (const key of dirtyElements.keys()) if (this.#blocks.has(key)) this.#doubtful.add(key)
      for (const key of dirtyLeaves) if (this.#blocks.has(key)) this.#doubtful.add(key)
    })
  }

  /** Says that the editor holds these blocks now. */
  learn(blocks: readonly BriefBlock[]): void {
    this.#blocks.clear()
    this.#doubtful.clear()
    const keys = this.#editor.getEditorState().read(() => $getRoot().getChildrenKeys())
    blocks.forEach((block, at) => {
      const key = keys[at]
      if (key === undefined) return
      this.#blocks.set(key, block)
      this.#doubtful.add(key)
    })
  }

  read(): readonly BriefBlock[] {
    const blocks = this.#editor.getEditorState().read(() => {
      const children = $getRoot().getChildren()
      const here = new Set(children.map((node) => node.getKey()))
      for (const key of this.#blocks.keys()) if (!here.has(key)) this.#blocks.delete(key)
      return children.map((node) => {
        const key = node.getKey()
        const known = this.#blocks.get(key)
        if (known && !this.#doubtful.has(key)) return known
        const now = $blockOf(node)
        const block = known && sameRecord(known, now) ? known : now
        this.#blocks.set(key, block)
        return block
      })
    })
    this.#doubtful.clear()
    return withoutBlankEnd(blocks)
  }

  end(): void {
    this.#stop()
  }
}
