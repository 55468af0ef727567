import {
  $getSelection,
  $insertNodes,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { wordsOf } from '../../../shared/briefs/written/words-of.ts'
import type { BriefBlock, BriefInline } from '../../../shared/model/brief.ts'
import { matchesChord } from '../../commands/match-chord.ts'
import { parseChord } from '../../ui/chord.ts'
import { $ownNodes, paragraphsOf, refuseDrops, takePastes } from '../../writing/paste.ts'
import { PASTE_PLAIN_KEY } from './editor-keys.ts'
import { NAMESPACE } from './namespace.ts'
import { normalBlocks } from './normal-blocks.ts'
import { readPasted } from './read-pasted.ts'
import { $inlineNodes, $nodeOfBlock } from './to-editor.ts'

const OWN_NODES = new Set(
  'paragraph text linebreak tab heading list listitem link table tablerow tablecell brief-chip live-block'.split(' '),
)

/**
 * Takes every paste itself: what comes from a brief is what it was, HTML becomes what a brief can hold, and everything
 * else is plain text. Returns what ends it.
 */
export function pasteSafely(editor: LexicalEditor): () => void {
  let isPlain = false
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        isPlain = matchesChord(event, parseChord(PASTE_PLAIN_KEY))
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
    takePastes(editor, (data) => {
      const selection = $getSelection()
      if (data && ($isRangeSelection(selection) || $isNodeSelection(selection))) $insertData(data, isPlain)
      // The next one may come from a menu, without a key.
      isPlain = false
    }),
  )
}

/** The words of a footnote are one line: of what is pasted only words, marks and links are kept. */
export const pasteIntoNote = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    takePastes(editor, (data) => {
      if (!data || !$isRangeSelection($getSelection())) return
      const html = data.getData('text/html')
      const blocks = html === '' ? blocksOfPlain(data.getData('text/plain')) : readPasted(html)
      $insertNodes($inlineNodes(inOneLine(normalBlocks(blocks))))
    }),
    refuseDrops(editor),
  )

const inOneLine = (blocks: readonly BriefBlock[]): readonly BriefInline[] =>
  blocks.flatMap((block, at): readonly BriefInline[] => [
    ...(at > 0 ? [{ type: 'break' } as const] : []),
    ...(block.type === 'paragraph' || block.type === 'heading'
      ? block.content
      : [{ type: 'text', text: wordsOf(block) } as const]),
  ])

/** Inserts where the caret is. */
export function $insertData(data: DataTransfer, isPlain: boolean): void {
  const own = isPlain ? null : $ownNodes(data, NAMESPACE, OWN_NODES)
  if (own) {
    $insertNodes(own)
    return
  }
  const html = isPlain ? '' : data.getData('text/html')
  $insertBlocks(html === '' ? blocksOfPlain(data.getData('text/plain')) : readPasted(html))
}

/** One paragraph goes into the line of the caret, more stand by themselves. */
function $insertBlocks(blocks: readonly BriefBlock[]): void {
  const [first, ...rest] = normalBlocks(blocks)
  if (!first) return
  $insertNodes(
    first.type === 'paragraph' && rest.length === 0 ? $inlineNodes(first.content) : [first, ...rest].map($nodeOfBlock),
  )
}

/** Paragraphs where there are empty lines, line breaks where there are none. */
export const blocksOfPlain = (text: string): readonly BriefBlock[] =>
  paragraphsOf(text).map((paragraph) => ({ type: 'paragraph', content: [{ type: 'text', text: paragraph }] }))
