import { DecoratorNode, type EditorConfig, type LexicalNode, type NodeKey, type SerializedLexicalNode } from 'lexical'
import { BriefInline, type CitationRun, type CommentRun, type FootnoteRun } from '../../../shared/model/brief.ts'
import { Chip } from './chip.tsx'

/** What stands in a line and is no word. */
export type ChipRun = CitationRun | FootnoteRun | CommentRun
export type SerializedChip = SerializedLexicalNode & { readonly run: ChipRun }

const EMPTY: ChipRun = { type: 'comment', text: '' }

const isChipRun = (run: BriefInline): run is ChipRun =>
  run.type === 'citation' || run.type === 'footnote' || run.type === 'comment'

/** One piece in the line: the caret steps over it, Backspace takes it away whole. */
export class ChipNode extends DecoratorNode<React.JSX.Element> {
  __run: ChipRun

  static override getType(): string {
    return 'brief-chip'
  }

  static override clone(node: ChipNode): ChipNode {
    return new ChipNode(node.__run, node.__key)
  }

  /** What comes from a clipboard may be anything: then it is an empty remark. */
  static override importJSON({ run }: SerializedChip): ChipNode {
    const parsed = BriefInline.safeParse(run)
    return $createChip(parsed.success && isChipRun(parsed.data) ? parsed.data : EMPTY)
  }

  constructor(run: ChipRun = EMPTY, key?: NodeKey) {
    super(key)
    this.__run = run
  }

  override exportJSON(): SerializedChip {
    return { ...super.exportJSON(), run: this.__run }
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement('span')
    element.dataset['chip'] = this.__run.type
    element.dataset['chipKey'] = this.__key
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  /** Other programs get nothing of it: numbers and remarks mean nothing there. */
  override exportDOM(): { element: HTMLElement } {
    return { element: document.createElement('span') }
  }

  override getTextContent(): string {
    return ''
  }

  override isInline(): boolean {
    return true
  }

  override isKeyboardSelectable(): boolean {
    return true
  }

  getRun(): ChipRun {
    return this.getLatest().__run
  }

  setRun(run: ChipRun): void {
    this.getWritable().__run = run
  }

  override decorate(): React.JSX.Element {
    return <Chip nodeKey={this.__key} run={this.__run} />
  }
}

export const $createChip = (run: ChipRun): ChipNode => new ChipNode(run)

export const $isChip = (node: LexicalNode | null | undefined): node is ChipNode => node instanceof ChipNode
