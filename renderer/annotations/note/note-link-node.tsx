import { DecoratorNode, type EditorConfig, type LexicalNode, type NodeKey, type SerializedLexicalNode } from 'lexical'
import { addressOf, targetOf } from '../../../shared/notes/link-address.ts'
import type { LinkTarget } from '../../../shared/notes/note.ts'
import { NoteLinkChip } from './note-link-chip.tsx'

export type SerializedNoteLink = SerializedLexicalNode & { readonly address: string; readonly label: string }

/** One piece in the line: the caret steps over it, Backspace takes it away whole. */
export class NoteLinkNode extends DecoratorNode<React.JSX.Element> {
  readonly __target: LinkTarget
  readonly __label: string

  static override getType(): string {
    return 'note-link'
  }

  static override clone(node: NoteLinkNode): NoteLinkNode {
    return new NoteLinkNode(node.__target, node.__label, node.__key)
  }

  /** What comes from a clipboard may be anything: then it is a link to what is not there. */
  static override importJSON({ address, label }: SerializedNoteLink): NoteLinkNode {
    const target = targetOf(String(address)) ?? { kind: 'source', id: '-' }
    return $createNoteLink(target, String(label))
  }

  constructor(target: LinkTarget = { kind: 'source', id: '-' }, label = '', key?: NodeKey) {
    super(key)
    this.__target = target
    this.__label = label
  }

  override exportJSON(): SerializedNoteLink {
    return { ...super.exportJSON(), address: addressOf(this.__target), label: this.__label }
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement('span')
    element.dataset['noteLink'] = addressOf(this.__target)
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  /** For other programs it is its label: they could do nothing with the address. */
  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('span')
    element.textContent = this.__label
    return { element }
  }

  override getTextContent(): string {
    return this.__label
  }

  override isInline(): boolean {
    return true
  }

  override isKeyboardSelectable(): boolean {
    return true
  }

  getTarget(): LinkTarget {
    return this.getLatest().__target
  }

  getLabel(): string {
    return this.getLatest().__label
  }

  override decorate(): React.JSX.Element {
    return <NoteLinkChip nodeKey={this.__key} target={this.__target} label={this.__label} />
  }
}

export const $createNoteLink = (target: LinkTarget, label: string): NoteLinkNode => new NoteLinkNode(target, label)

export const $isNoteLink = (node: LexicalNode | null | undefined): node is NoteLinkNode => node instanceof NoteLinkNode
