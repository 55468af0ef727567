import {
  $getSelection,
  $insertNodes,
  $isNodeSelection,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  type SerializedLexicalNode,
} from 'lexical'
import { wordsOf } from '../../../shared/briefs/written/words-of.ts'
import type { BriefBlock, BriefInline } from '../../../shared/model/brief.ts'
import { matchesChord } from '../../commands/match-chord.ts'
import { parseChord } from '../../ui/chord.ts'
import { PASTE_PLAIN_KEY } from './editor-keys.ts'
import { NAMESPACE } from './namespace.ts'
import { normalBlocks } from './normal-blocks.ts'
import { readPasted } from './read-pasted.ts'
import { $inlineNodes, $nodeOfBlock } from './to-editor.ts'

const OWN_TYPE = 'application/x-lexical-editor'
const OWN_NODES = new Set(
  'paragraph text linebreak tab heading list listitem link table tablerow tablecell brief-chip live-block'.split(' '),
)

/**
 * Takes every paste itself: what comes from a brief is what it was, HTML becomes what a brief can hold, and everything
 * else is plain text. Returns what ends it.
 */
export function pasteSafely(editor: LexicalEditor): () => void {
  let isPlain = false
  const take = (data: DataTransfer | null, event: Event): boolean => {
    event.preventDefault()
    const selection = $getSelection()
    if (data && ($isRangeSelection(selection) || $isNodeSelection(selection))) $insertData(data, isPlain)
    // The next one may come from a menu, without a key.
    isPlain = false
    return true
  }
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        isPlain = matchesChord(event, parseChord(PASTE_PLAIN_KEY))
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => take('clipboardData' in event ? event.clipboardData : dataOf(event), event),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => (typeof event === 'string' || !event.dataTransfer ? false : take(event.dataTransfer, event)),
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

/** The words of a footnote are one line: of what is pasted only words, marks and links are kept. */
export const pasteIntoNote = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        event.preventDefault()
        const data = 'clipboardData' in event ? event.clipboardData : dataOf(event)
        if (!data || !$isRangeSelection($getSelection())) return true
        const html = data.getData('text/html')
        const blocks = html === '' ? blocksOfPlain(data.getData('text/plain')) : readPasted(html)
        $insertNodes($inlineNodes(inOneLine(normalBlocks(blocks))))
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )

const inOneLine = (blocks: readonly BriefBlock[]): readonly BriefInline[] =>
  blocks.flatMap((block, at): readonly BriefInline[] => [
    ...(at > 0 ? [{ type: 'break' } as const] : []),
    ...(block.type === 'paragraph' || block.type === 'heading'
      ? block.content
      : [{ type: 'text', text: wordsOf(block) } as const]),
  ])

const dataOf = (event: Event): DataTransfer | null =>
  'dataTransfer' in event ? (event as InputEvent).dataTransfer : null

/** Inserts where the caret is. */
export function $insertData(data: DataTransfer, isPlain: boolean): void {
  const own = isPlain ? null : $nodesFromOwn(data.getData(OWN_TYPE))
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
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', content: [{ type: 'text', text: paragraph }] }))

/** The nodes of a brief that were copied; null for anything else that has the same type. Any program can write it. */
function $nodesFromOwn(json: string): LexicalNode[] | null {
  if (json === '') return null
  try {
    const { namespace, nodes } = JSON.parse(json) as { readonly namespace?: unknown; readonly nodes?: unknown }
    if (namespace !== NAMESPACE || !Array.isArray(nodes) || !nodes.every(isOwnNode)) return null
    return nodes.map((node) => $parseSerializedNode(node))
  } catch (malformed) {
    // It is taken as HTML or text then, which every program puts beside it.
    void malformed
    return null
  }
}

function isOwnNode(node: unknown): node is SerializedLexicalNode {
  if (typeof node !== 'object' || node === null || !('type' in node)) return false
  if (!OWN_NODES.has(String(node.type))) return false
  return !('children' in node) || (Array.isArray(node.children) && node.children.every(isOwnNode))
}
