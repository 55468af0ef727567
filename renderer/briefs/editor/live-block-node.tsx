import {
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical'
import { BriefBlock, type LiveBlock } from '../../../shared/model/brief.ts'
import { LiveBlockView } from '../live/live-block-view.tsx'

export type SerializedLiveBlock = Spread<{ readonly block: LiveBlock }, SerializedLexicalNode>

const SOURCE_LIST: LiveBlock = { type: 'source-list' }

const isLive = (block: BriefBlock): block is LiveBlock =>
  block.type === 'source-list' || 'annotationId' in block || 'questionId' in block

/** A block that shows what it is bound to. The editor moves it as one piece; what is inside is drawn by React. */
export class LiveBlockNode extends DecoratorNode<React.JSX.Element> {
  __block: LiveBlock

  static override getType(): string {
    return 'live-block'
  }

  static override clone(node: LiveBlockNode): LiveBlockNode {
    return new LiveBlockNode(node.__block, node.__key)
  }

  /** What comes from a clipboard may be anything: then it is a list of the sources. */
  static override importJSON({ block }: SerializedLiveBlock): LiveBlockNode {
    const parsed = BriefBlock.safeParse(block)
    return $createLiveBlock(parsed.success && isLive(parsed.data) ? parsed.data : SOURCE_LIST)
  }

  constructor(block: LiveBlock = SOURCE_LIST, key?: NodeKey) {
    super(key)
    this.__block = block
  }

  override exportJSON(): SerializedLiveBlock {
    return { ...super.exportJSON(), block: this.__block }
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement('div')
    element.dataset['liveBlock'] = this.__block.type
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return false
  }

  override isKeyboardSelectable(): boolean {
    return true
  }

  override getTextContent(): string {
    const block = this.getBlock()
    if (block.type === 'quote') return block.printed
    return block.type === 'source-list' ? '' : block.accepted.lines.join('\n')
  }

  getBlock(): LiveBlock {
    return this.getLatest().__block
  }

  setBlock(block: LiveBlock): void {
    this.getWritable().__block = block
  }

  override decorate(): React.JSX.Element {
    return <LiveBlockView nodeKey={this.__key} block={this.__block} />
  }
}

export const $createLiveBlock = (block: LiveBlock): LiveBlockNode => new LiveBlockNode(block)

export const $isLiveBlock = (node: LexicalNode | null | undefined): node is LiveBlockNode =>
  node instanceof LiveBlockNode
