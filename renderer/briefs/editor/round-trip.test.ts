// @vitest-environment jsdom
import { registerList, registerListStrictIndentTransform } from '@lexical/list'
import { registerTablePlugin } from '@lexical/table'
import fc from 'fast-check'
import { $getRoot, createEditor, type LexicalEditor } from 'lexical'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../shared/briefs/written/words-of.ts'
import type { BriefBlock } from '../../../shared/model/brief.ts'
import { BRIEF_NODES } from './brief-nodes.ts'
import { $blocksOfEditor } from './from-editor.ts'
import { normalBlocks } from './normal-blocks.ts'
import { $leavesOf } from './spans.ts'
import { anyBlocks } from './testing/any-blocks.ts'
import { $fillEditor } from './to-editor.ts'

/** An editor in which everything runs that could change what it was given. */
function filled(blocks: readonly BriefBlock[]): LexicalEditor {
  const editor = createEditor({
    nodes: BRIEF_NODES,
    onError: (error) => {
      throw error
    },
  })
  registerList(editor)
  registerListStrictIndentTransform(editor)
  registerTablePlugin(editor)
  editor.setRootElement(document.createElement('div'))
  editor.update(
    () => {
      $fillEditor(normalBlocks(blocks))
    },
    { discrete: true },
  )
  return editor
}

describe('blocks in the editor', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(filled(blocks).read($blocksOfEditor)).toEqual(normalBlocks(blocks))
      }),
      { numRuns: 100 },
    )
  })

  it('have the words of their blocks, piece by piece', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const words = filled(blocks).read(() =>
          $getRoot()
            .getChildren()
            .map((node) =>
              $leavesOf(node)
                .map(({ text }) => text)
                .join(''),
            ),
        )
        const normal = normalBlocks(blocks)
        expect(words.slice(0, normal.length)).toEqual(normal.map(wordsOf))
      }),
    )
  })
})

describe('normal blocks', () => {
  it('are normal already, and the same objects', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const normal = normalBlocks(blocks)
        normalBlocks(normal).forEach((block, at) => {
          expect(block).toBe(normal[at])
        })
      }),
    )
  })

  const text = (words: string) => ({ type: 'text', text: words }) as const
  const item = (depth: number, ordered: boolean) => ({ depth, ordered, content: [text('i')] })
  it('have lists that begin alike and touch as one, and no list in two kinds', () => {
    const lists: readonly BriefBlock[] = [
      { type: 'list', items: [item(3, false), item(1, true)] },
      { type: 'list', items: [item(0, false), item(0, true)] },
    ]
    expect(normalBlocks(lists)).toEqual([
      { type: 'list', items: [item(0, false), item(1, true), item(0, false)] },
      { type: 'list', items: [item(0, true)] },
    ])
  })
})
