import { attributeOf } from '../office/attribute.ts'
import { blockOf, blocksOfTable, fenced, type WrittenTable } from '../office/block-list.ts'
import { Notes } from '../office/notes.ts'
import { headingRole, type StyleRole, type StyleRoles } from '../office/style-roles.ts'
import type { BlockRole } from '../../model/block.ts'
import type { StructuredBlock } from '../structured/structured-document.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What was deleted, what comments and programs say, and what stands in for a picture. */
const UNREAD = words(
  'tracked-changes annotation annotation-end forms sequence-decls variable-decls user-field-decls dde-connection-decls ' +
    'script event-listeners title desc ruby-text hidden-text object object-ole image note-citation ' +
    'table-of-content-source illustration-index-source table-index-source object-index-source user-index-source ' +
    'alphabetical-index-source bibliography-source',
)
const CONTENTS = words('table-of-content illustration-index table-index object-index user-index')
/** Most blanks that one element may stand for, and most copies of a row or cell. */
const MOST_REPEATED = 100
/** UTF-16 code units that repeated rows and cells may add to a document. */
const REPEATED_BUDGET = 200_000

interface Line {
  readonly parts: string[]
  readonly boxes: StructuredBlock[]
}

/** Reads the body of a text document. The depth of the XML is bounded by its reader, so that recursion is safe. */
export class OdtReader {
  private readonly notes = new Notes()
  private readonly styles: StyleRoles
  private budget = REPEATED_BUDGET

  constructor(styles: StyleRoles) {
    this.styles = styles
  }

  /** Everything that stands in the text, with its endnotes. */
  read(text: XmlElement): readonly StructuredBlock[] {
    const blocks = this.blocksIn(text, 'paragraph')
    return [...blocks, ...this.notes.endnotes()]
  }

  /** The blocks in a body, cell, note, header or text box. */
  blocksIn(parent: XmlElement, fallback: BlockRole): readonly StructuredBlock[] {
    const blocks: StructuredBlock[] = []
    for (const element of parent.children) for (const block of this.blocksOf(element, fallback)) blocks.push(block)
    return blocks
  }

  private blocksOf(element: XmlElement, fallback: BlockRole): readonly StructuredBlock[] {
    const { name } = element
    if (UNREAD.has(name) || attributeOf(element, 'display', 'text') === 'none') return []
    if (CONTENTS.has(name)) return fenced(this.blocksIn(element, fallback))
    switch (name) {
      case 'p':
        return this.paragraph(element, this.styles.of(attributeOf(element, 'style-name', 'text')), fallback)
      case 'h':
        return this.paragraph(element, this.headingOf(element), 'heading')
      case 'list':
      case 'numbered-paragraph':
        return this.blocksIn(element, 'list-item')
      case 'table':
        return [...blocksOfTable(this.notes.hold(() => this.table(element))), ...this.notes.take()]
      default:
        return this.blocksIn(element, fallback)
    }
  }

  /** A heading by its element; a style can only say that it is the title, or around the text. */
  private headingOf(element: XmlElement): StyleRole {
    const style = this.styles.of(attributeOf(element, 'style-name', 'text'))
    if (style?.isCertain) return style
    const level = Number(attributeOf(element, 'outline-level', 'text') ?? '1')
    return headingRole(Number.isFinite(level) ? level : 1)
  }

  private paragraph(element: XmlElement, style: StyleRole | null, fallback: BlockRole): readonly StructuredBlock[] {
    const line: Line = { parts: [], boxes: [] }
    this.inline(element, line)
    const block = blockOf(line.parts.join(''), style, fallback)
    return [...(block ? [block] : []), ...line.boxes, ...this.notes.take()]
  }

  private inline(parent: XmlElement, line: Line): void {
    for (const piece of parent.content) {
      if (typeof piece === 'string') line.parts.push(piece.replace(/[ \t\n]+/gu, ' '))
      else this.element(piece, line)
    }
  }

  private element(element: XmlElement, line: Line): void {
    const { name } = element
    if (UNREAD.has(name)) return
    switch (name) {
      case 's':
      case 'tab':
        line.parts.push(' ')
        return
      case 'line-break':
        line.parts.push('\n')
        return
      case 'note':
        line.parts.push(this.note(element))
        return
      case 'text-box':
      case 'list':
      case 'table':
      case 'p':
      case 'h':
        for (const block of this.boxed(element)) line.boxes.push(block)
        return
      default:
        this.inline(element, line)
    }
  }

  /** What stands in a frame or a drawing; a picture with its caption is such a box. */
  private boxed(element: XmlElement): readonly StructuredBlock[] {
    return element.name === 'text-box' ? this.blocksIn(element, 'paragraph') : this.blocksOf(element, 'paragraph')
  }

  private note(element: XmlElement): string {
    const body = childOf(element, 'note-body')
    if (!body) return ''
    const id = attributeOf(element, 'id', 'text')
    // Each note of this format is called where it is written.
    this.called += 1
    return this.notes.call(
      `${String(this.called)} ${id ?? ''}`,
      attributeOf(element, 'note-class', 'text') === 'endnote',
      () => this.blocksIn(body, 'paragraph'),
    )
  }
  private called = 0

  private table(table: XmlElement): WrittenTable {
    const rows: (readonly StructuredBlock[])[][] = []
    let isNested = false
    const collect = (parent: XmlElement, row: (readonly StructuredBlock[])[] | null): void => {
      for (const child of parent.children) {
        if (child.name === 'table-row') {
          const cells: (readonly StructuredBlock[])[] = []
          collect(child, cells)
          for (const again of this.repeated(child, 'number-rows-repeated', cells, cells.flat())) rows.push(again)
        } else if (row && (child.name === 'table-cell' || child.name === 'covered-table-cell')) {
          isNested ||= childrenOf(child, 'table').length > 0
          const cell = child.name === 'table-cell' ? this.blocksIn(child, 'paragraph') : []
          for (const again of this.repeated(child, 'number-columns-repeated', cell, cell)) row.push(again)
        } else if (!row && /^table-(?:header-rows|rows|row-group)$/u.test(child.name)) collect(child, null)
      }
    }
    collect(table, null)
    return { rows, isNested }
  }

  /** As often as the file says, but for blank ones and as far as the budget reaches: a million is written as easily. */
  private repeated<Thing>(
    element: XmlElement,
    attribute: string,
    thing: Thing,
    holds: readonly StructuredBlock[],
  ): readonly Thing[] {
    const stated = Number(attributeOf(element, attribute, 'table') ?? '1')
    const length = holds.reduce((sum, { text }) => sum + text.length, 0)
    const most = length === 0 ? 1 : Math.min(MOST_REPEATED, 1 + Math.floor(this.budget / length))
    const count = Number.isInteger(stated) && stated > 1 ? Math.min(stated, most) : 1
    this.budget -= (count - 1) * length
    return Array.from({ length: count }, () => thing)
  }
}
