import type { BlockRole } from '../../../model/block.ts'
import { isElement, isText, type HtmlElement, type HtmlNode } from '../dom.ts'
import { isDataTable } from './data-table.ts'
import { isBlockElement, isHidden, keepsSpace, roleOf, styleOf } from './elements.ts'
import { Line } from './line.ts'

/** A block and where it stands. */
export interface PlacedBlock {
  readonly text: string
  readonly role: BlockRole
  readonly level?: number
  /** The innermost element with a line of its own that the block is in. */
  readonly element: HtmlElement | null
  /** Share of the text that is links, 0 to 1. */
  readonly linked: number
}

/** What holds in an element and what is in it. */
interface Frame {
  readonly node: HtmlNode
  readonly isBlock: boolean
  readonly isPre: boolean
  readonly isLink: boolean
  readonly role: BlockRole
  readonly level: number | undefined
  readonly element: HtmlElement | null
  /** In a row of data: boxes in it part words, not lines. */
  readonly isInRow: boolean
  readonly isDataTable: boolean
}

class Walk {
  readonly blocks: PlacedBlock[] = []
  private readonly line = new Line()
  private cells = 0

  flush({ role, level, element, isPre, isInRow }: Frame): void {
    const taken = this.line.take(isPre && !isInRow)
    if (!taken) return
    const { text, linked } = taken
    if (text === '') return
    this.blocks.push({
      text,
      role,
      ...(level === undefined ? {} : { level }),
      element,
      linked: Math.min(1, linked / text.length),
    })
  }

  /** What holds in `element`; the text before it is taken first where it begins a line. */
  enter(element: HtmlElement, style: string | null, outer: Frame): Frame {
    const name = element.localName
    const isLink = outer.isLink || (name === 'a' && element.getAttribute('href') !== null)
    const isPre = outer.isPre || keepsSpace(element, style)
    if (outer.isInRow) {
      if (name === 'td' || name === 'th') {
        if (this.cells > 0) this.line.addCell()
        this.cells += 1
      } else if (isBlockElement(element, style)) this.line.addGap()
      return { ...outer, node: element, isBlock: false, isLink }
    }
    const own = roleOf(element)
    const isBlock = own !== null || isBlockElement(element, style)
    if (!isBlock) return { ...outer, node: element, isBlock, isLink, isPre }
    this.flush(outer)
    const isRow = outer.isDataTable && name === 'tr'
    if (isRow) this.cells = 0
    return {
      node: element,
      isBlock,
      isPre,
      isLink,
      role: isRow ? 'table-row' : (own?.role ?? outer.role),
      level: own ? own.level : outer.level,
      element,
      isInRow: isRow,
      isDataTable: name === 'table' ? isDataTable(element) : outer.isDataTable,
    }
  }

  leave(frame: Frame): void {
    if (frame.isBlock) this.flush(frame)
    else if (frame.isInRow && isElement(frame.node) && isBlockElement(frame.node, styleOf(frame.node)))
      this.line.addGap()
  }

  addText(data: string, frame: Frame): void {
    if (this.line.isParted && !frame.isInRow) this.flush(frame)
    this.line.add(data, frame.isPre && !frame.isInRow, frame.isLink)
  }

  addBreak(frame: Frame): void {
    if (frame.isInRow) this.line.addGap()
    else this.line.addBreak()
  }
}

/**
 * The blocks of `root` with their elements. Without recursion and in one pass, but that a table is looked through
 * before it is read.
 */
export function walkBlocks(root: HtmlNode): readonly PlacedBlock[] {
  const walk = new Walk()
  const frames: Frame[] = []
  let frame: Frame = {
    node: root,
    isBlock: true,
    isPre: false,
    isLink: false,
    role: 'paragraph',
    level: undefined,
    element: null,
    isInRow: false,
    isDataTable: false,
  }
  if (isElement(root)) frame = walk.enter(root, styleOf(root), frame)
  let node = root.firstChild
  while (node) {
    if (isText(node)) walk.addText(node.data ?? '', frame)
    else if (isElement(node)) {
      const style = styleOf(node)
      if (node.localName === 'br') walk.addBreak(frame)
      else if (!isHidden(node, style)) {
        const inner = walk.enter(node, style, frame)
        if (node.firstChild) {
          frames.push(frame)
          frame = inner
          node = node.firstChild
          continue
        }
        walk.leave(inner)
      }
    }
    for (;;) {
      if (node.nextSibling) {
        node = node.nextSibling
        break
      }
      const parent: HtmlNode | null = node.parentNode
      walk.leave(frame)
      const outer = frames.pop()
      if (outer === undefined || parent === null) return walk.blocks
      frame = outer
      node = parent
    }
  }
  walk.leave(frame)
  return walk.blocks
}
