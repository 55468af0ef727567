/** A part of an article. In texts, `*…*` is emphasis, `[label](address)` a link, and `[note]` refers to the next note. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph' | 'quotation'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'figure'; readonly caption: string }

/** An article from which other programs make files. */
export interface Article {
  /** Of its files, without extension. */
  readonly name: string
  /** BCP 47. */
  readonly language: string
  readonly title: string
  readonly subtitle: string
  readonly authors: readonly string[]
  readonly outlet: string
  /** `YYYY-MM-DD`. */
  readonly publishedAt: string
  /** As it stands in print. */
  readonly dateShown: string
  readonly byline: string
  readonly address: string
  readonly notes: readonly string[]
  readonly body: readonly Part[]
}

const LINK = /\[([^\]]+)\]\((https?:[^)]+)\)/gu

/** A text as it is read: without the marks of emphasis, links and notes. */
export const plainOf = (text: string): string => text.replace(LINK, '$1').replaceAll('*', '').replaceAll('[note]', '')

const textsOf = (part: Part): readonly string[] => {
  switch (part.kind) {
    case 'list':
      return part.items
    case 'table':
      return [part.caption, ...part.head, ...part.rows.flat()]
    case 'figure':
      return [part.caption]
    default:
      return [part.text]
  }
}

/** Everything that stands below the byline, notes included, as it is read. */
export const bodyTextOf = ({ body, notes }: Article): string =>
  [...body.flatMap(textsOf), ...notes].map(plainOf).join('\n')

/** Level and words of the headings below the title. */
export const headingsOf = ({ body }: Article): readonly { readonly level: number; readonly text: string }[] =>
  body.flatMap((part) => (part.kind === 'heading' ? [{ level: part.level, text: part.text }] : []))

/** Applies `inline` to the running text and its marks, in order. */
export function withMarks(
  text: string,
  write: {
    readonly plain: (text: string) => string
    readonly emphasis: (text: string) => string
    readonly link: (label: string, address: string) => string
    readonly note: () => string
  },
): string {
  const mark = /\*([^*]+)\*|\[([^\]]+)\]\((https?:[^)]+)\)|\[note\]/gu
  let written = ''
  let from = 0
  for (const found of text.matchAll(mark)) {
    written += write.plain(text.slice(from, found.index))
    const [whole, emphasis, label, address] = found
    if (emphasis !== undefined) written += write.emphasis(emphasis)
    else if (label !== undefined && address !== undefined) written += write.link(label, address)
    else written += write.note()
    from = found.index + whole.length
  }
  return written + write.plain(text.slice(from))
}
