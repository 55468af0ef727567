import type { BlockRole } from '../../model/block.ts'

/** What a paragraph style says of its paragraphs. */
export interface StyleRole {
  readonly role: BlockRole
  readonly level?: number
  /** Nothing of the words can make it another. */
  readonly isCertain?: boolean
}

/** A style as its document defines it. */
export interface Style {
  readonly name: string
  readonly parent: string | null
  /** 1-based; null where the style says nothing. */
  readonly outlineLevel: number | null
  readonly isNumbered: boolean
}

/** Deeper families are circles. */
const MAX_ANCESTORS = 20

const TITLE: StyleRole = { role: 'title', isCertain: true }
const SUBTITLE: StyleRole = { role: 'subtitle', isCertain: true }
const BYLINE: StyleRole = { role: 'byline', isCertain: true }
const QUOTATION: StyleRole = { role: 'quotation' }
const CAPTION: StyleRole = { role: 'caption' }
const ITEM: StyleRole = { role: 'list-item' }
const AROUND: StyleRole = { role: 'boilerplate', isCertain: true }
const TEXT: StyleRole = { role: 'paragraph' }

/** By names as `plainName` gives them: those of Word, LibreOffice and Pandoc. */
const ROLES: Readonly<Record<string, StyleRole>> = {
  title: TITLE,
  subtitle: SUBTITLE,
  author: BYLINE,
  byline: BYLINE,
  date: BYLINE,
  quote: QUOTATION,
  intensequote: QUOTATION,
  quotation: QUOTATION,
  quotations: QUOTATION,
  blocktext: QUOTATION,
  blockquote: QUOTATION,
  blockquotation: QUOTATION,
  caption: CAPTION,
  table: CAPTION,
  tablecaption: CAPTION,
  imagecaption: CAPTION,
  figurecaption: CAPTION,
  illustration: CAPTION,
  drawing: CAPTION,
  figure: CAPTION,
  heading: { role: 'heading' },
  tocheading: AROUND,
  contentsheading: AROUND,
  header: AROUND,
  footer: AROUND,
  headerleft: AROUND,
  headerright: AROUND,
  footerleft: AROUND,
  footerright: AROUND,
  normal: TEXT,
  standard: TEXT,
  default: TEXT,
  defaultstyle: TEXT,
  defaultparagraphstyle: TEXT,
  textbody: TEXT,
  bodytext: TEXT,
}
const HEADING = /^heading(?<level>[1-9])$/u
const CONTENTS = /^(?:toc|contents|index)\d+$/u
const LIST = /^list(?:bullet|number)\d?$/u

/** `Heading_20_1`, `heading 1` and `Heading1` are one name. */
const plainName = (name: string): string =>
  name
    .slice(0, 200)
    .replace(/_([0-9a-f]{2})_/giu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toLowerCase()
    .replace(/[\s_-]+/gu, '')

export const headingRole = (level: number): StyleRole => ({
  role: 'heading',
  level: Math.min(6, Math.max(1, Math.trunc(level))),
})

function named(name: string): StyleRole | null {
  const plain = plainName(name)
  const level = HEADING.exec(plain)?.groups?.['level']
  if (level !== undefined) return headingRole(Number(level))
  if (CONTENTS.test(plain)) return AROUND
  if (LIST.test(plain)) return ITEM
  return Object.hasOwn(ROLES, plain) ? (ROLES[plain] ?? null) : null
}

/**
 * What each style says, found by its name, by its outline level, and by the styles that it is made from. Names of
 * built-in styles are English in the files, whatever language the program speaks; outline levels help where not.
 */
export class StyleRoles {
  private readonly known = new Map<string, StyleRole | null>()
  private readonly styles: ReadonlyMap<string, Style>

  constructor(styles: ReadonlyMap<string, Style>) {
    this.styles = styles
  }

  /** Null where the style says nothing. */
  of(id: string | null | undefined): StyleRole | null {
    if (id === null || id === undefined || id === '') return null
    const known = this.known.get(id)
    if (known !== undefined) return known
    const role = this.find(id)
    this.known.set(id, role)
    return role
  }

  private find(id: string): StyleRole | null {
    let here: string | null = id
    for (let step = 0; here !== null && step < MAX_ANCESTORS; step += 1) {
      const style: Style | undefined = this.styles.get(here)
      const role = named(style?.name ?? here)
      if (role) return role.role === 'paragraph' ? null : role
      if (style && style.outlineLevel !== null) return headingRole(style.outlineLevel)
      if (style?.isNumbered) return ITEM
      here = style?.parent ?? null
    }
    return null
  }
}
