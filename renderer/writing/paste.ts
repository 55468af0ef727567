import {
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  type SerializedLexicalNode,
} from 'lexical'

const OWN_TYPE = 'application/x-lexical-editor'

/** Gives every paste to `take`, and the editor none of them; null when nothing came with it. Returns what ends it. */
export function takePastes(editor: LexicalEditor, take: (data: DataTransfer | null) => void): () => void {
  const taken = (data: DataTransfer | null, event: Event): boolean => {
    event.preventDefault()
    take(data)
    return true
  }
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => taken('clipboardData' in event ? event.clipboardData : dataOf(event), event),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => (typeof event === 'string' || !event.dataTransfer ? false : taken(event.dataTransfer, event)),
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

/** Lets nothing be dropped into a field. Returns what ends it. */
export const refuseDrops = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    DROP_COMMAND,
    (event) => {
      event.preventDefault()
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )

const dataOf = (event: Event): DataTransfer | null =>
  'dataTransfer' in event ? (event as InputEvent).dataTransfer : null

/** What stands between empty lines. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')

/**
 * The nodes that were copied in an editor of that namespace; null for anything else that has the same type, or holds
 * other nodes than those named. Any program can write it.
 */
export function $ownNodes(data: DataTransfer, space: string, types: ReadonlySet<string>): LexicalNode[] | null {
  const json = data.getData(OWN_TYPE)
  if (json === '') return null
  try {
    const { namespace, nodes } = JSON.parse(json) as { readonly namespace?: unknown; readonly nodes?: unknown }
    if (namespace !== space || !Array.isArray(nodes)) return null
    const own = nodes.filter((node) => isOwn(node, types))
    return own.length === nodes.length ? own.map((node) => $parseSerializedNode(node)) : null
  } catch (malformed) {
    // It is taken as HTML or text then, which every program puts beside it.
    void malformed
    return null
  }
}

function isOwn(node: unknown, types: ReadonlySet<string>): node is SerializedLexicalNode {
  if (typeof node !== 'object' || node === null || !('type' in node)) return false
  if (!types.has(String(node.type))) return false
  return !('children' in node) || (Array.isArray(node.children) && node.children.every((child) => isOwn(child, types)))
}
