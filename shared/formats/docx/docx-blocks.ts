import { attributeOf } from '../office/attribute.ts'
import { blockOf, blocksOfTable, fenced, type WrittenTable } from '../office/block-list.ts'
import { Notes } from '../office/notes.ts'
import { headingRole, type StyleRole, type StyleRoles } from '../office/style-roles.ts'
import type { StructuredBlock } from '../structured/structured-document.ts'
import { childOf, type XmlElement } from '../xml/xml-element.ts'
import type { DocxParts } from './docx-parts.ts'
import { isOn, numberedBy, outlineOf, valueOf } from './docx-styles.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What says how something looks, what was deleted, and what comments and fields say of the text. */
const UNREAD = words(
  'pPr rPr sectPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr del moveFrom delText delInstrText instrText fldChar rt ' +
    'rubyPr annotationRef footnoteRef endnoteRef commentReference docPr cNvPr shapetype ctrlPr rPrChange',
)
const LIST_ITEM: StyleRole = { role: 'list-item' }

/** What is in a paragraph while it is read. */
interface Line {
  readonly parts: string[]
  /** Text boxes that hang on it. */
  readonly boxes: StructuredBlock[]
}

/** Reads the body of a Word file. The depth of the XML is bounded by its reader, so that recursion is safe. */
export class DocxReader {
  private readonly notes = new Notes()
  private readonly bodies: ReadonlyMap<string, XmlElement>
  private readonly styles: StyleRoles
  /** Of paragraphs whose end was deleted: they run on into the next. */
  private runOn: string[] = []

  constructor(parts: DocxParts, styles: StyleRoles) {
    this.styles = styles
    this.bodies = new Map(
      [parts.footnotes, parts.endnotes].flatMap((part) =>
        (part?.children ?? []).map((note) => [`${note.name} ${attributeOf(note, 'id') ?? ''}`, note] as const),
      ),
    )
  }

  /** Everything that stands in the document, with its endnotes. */
  read(document: XmlElement): readonly StructuredBlock[] {
    const blocks = this.blocksIn(childOf(document, 'body') ?? document)
    return [...blocks, ...this.notes.endnotes()]
  }

  /** The blocks in a body, cell, note, header or text box. */
  blocksIn(parent: XmlElement): readonly StructuredBlock[] {
    const blocks: StructuredBlock[] = []
    const add = (more: readonly StructuredBlock[]): void => {
      for (const block of more) blocks.push(block)
    }
    for (const element of parent.children) {
      if (element.name === 'p') add(this.paragraph(element))
      else if (element.name === 'tbl') {
        add(blocksOfTable(this.notes.hold(() => this.table(element))))
        add(this.notes.take())
      } else if (element.name === 'AlternateContent') add(this.blocksIn(chosen(element)))
      else if (element.name === 'sdt')
        add(isContents(element) ? fenced(this.blocksIn(element)) : this.blocksIn(element))
      else if (!UNREAD.has(element.name)) add(this.blocksIn(element))
    }
    return blocks
  }

  private paragraph(element: XmlElement): readonly StructuredBlock[] {
    const properties = childOf(element, 'pPr')
    const line: Line = { parts: this.runOn, boxes: [] }
    this.runOn = []
    for (const child of element.children) this.inline(child, line)
    const mark = childOf(properties, 'rPr')
    if (childOf(mark, 'del') ?? childOf(mark, 'moveFrom')) {
      this.runOn = line.parts
      return line.boxes
    }
    const block = blockOf(line.parts.join(''), this.styleOf(properties), 'paragraph')
    return [...(block ? [block] : []), ...line.boxes, ...this.notes.take()]
  }

  private styleOf(properties: XmlElement | undefined): StyleRole | null {
    const style = this.styles.of(valueOf(childOf(properties, 'pStyle')))
    if (style && style.role !== 'list-item') return style
    const outline = outlineOf(properties)
    if (outline !== null) return headingRole(outline)
    const isNumbered = numberedBy(properties)
    if (isNumbered === true) return LIST_ITEM
    return isNumbered === false ? null : style
  }

  private inline(element: XmlElement, line: Line): void {
    switch (element.name) {
      case 't':
        line.parts.push(element.text)
        return
      case 'tab':
      case 'ptab':
        line.parts.push(' ')
        return
      case 'br':
      case 'cr':
        line.parts.push('\n')
        return
      case 'noBreakHyphen':
        line.parts.push('\u2011')
        return
      case 'sym':
        line.parts.push(symbolOf(element))
        return
      case 'footnoteReference':
      case 'endnoteReference':
        line.parts.push(this.note(element))
        return
      case 'AlternateContent':
        this.inline(chosen(element), line)
        return
      case 'txbxContent':
        for (const block of this.blocksIn(element)) line.boxes.push(block)
        return
      case 'r':
        if (isOn(childOf(childOf(element, 'rPr'), 'vanish'))) return
        break
      default:
        if (UNREAD.has(element.name)) return
    }
    for (const child of element.children) this.inline(child, line)
  }

  private note(reference: XmlElement): string {
    const kind = reference.name === 'endnoteReference' ? 'endnote' : 'footnote'
    const key = `${kind} ${attributeOf(reference, 'id') ?? ''}`
    const body = this.bodies.get(key)
    if (!body) return ''
    return this.notes.call(key, kind === 'endnote', () => {
      const outer = this.runOn
      this.runOn = []
      const blocks = this.blocksIn(body)
      this.runOn = outer
      return blocks
    })
  }

  private table(element: XmlElement): WrittenTable {
    const rows: (readonly StructuredBlock[])[][] = []
    let isNested = false
    const collect = (parent: XmlElement, row: (readonly StructuredBlock[])[] | null): void => {
      for (const child of parent.children) {
        if (child.name === 'tr') {
          if (childOf(childOf(child, 'trPr'), 'del')) continue
          const cells: (readonly StructuredBlock[])[] = []
          rows.push(cells)
          collect(child, cells)
        } else if (child.name === 'tc' && row) {
          isNested ||= child.children.some(({ name }) => name === 'tbl')
          row.push(this.blocksIn(child))
        } else if (!UNREAD.has(child.name)) collect(child, row)
      }
    }
    collect(element, null)
    return { rows, isNested }
  }
}

/** Of two ways to say the same the newer: the older is a picture in files of some programs. */
const chosen = (element: XmlElement): XmlElement =>
  childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? { ...element, children: [], content: [] }

const isContents = (element: XmlElement): boolean => {
  const gallery = childOf(childOf(childOf(element, 'sdtPr'), 'docPartObj'), 'docPartGallery')
  return /contents/iu.test(valueOf(gallery) ?? '')
}

/** A character of a symbol font: what is no character elsewhere is left out. */
function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16)
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  return code >= 0x20 && code < 0xfffe && !isPrivate && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : ''
}
