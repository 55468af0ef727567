import { readFile } from 'node:fs/promises'

/** What a reader of PDF finds in a file. */
export interface ReadPdf {
  readonly words: string
  readonly pages: number
  /** Titles of the bookmarks, those within others behind them. */
  readonly bookmarks: readonly string[]
  readonly isTagged: boolean
  /** The roles of the structure, such as `H1` and `Table`. */
  readonly roles: ReadonlySet<string>
  readonly info: Readonly<Record<string, unknown>>
}

interface Outline {
  readonly title: string
  readonly items: readonly Outline[]
}
interface Node {
  readonly role?: string
  readonly children?: readonly Node[]
}

const titlesOf = (items: readonly Outline[]): readonly string[] =>
  items.flatMap(({ title, items: inner }) => [title, ...titlesOf(inner)])
const rolesOf = ({ role, children = [] }: Node): readonly string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesOf),
]

/** pdf.js expects it, Node 20 has it not. */
function provideWithResolvers(): void {
  if ('withResolvers' in Promise) return
  const withResolvers = () => {
    let settle: unknown[] = []
    const promise = new Promise((...both) => {
      settle = both
    })
    return { promise, resolve: settle[0], reject: settle[1] }
  }
  Object.defineProperty(Promise, 'withResolvers', { value: withResolvers })
}

/** Reads a PDF by pdf.js, which others wrote. */
export const readPdf = async (path: string): Promise<ReadPdf> => readPdfBytes(await readFile(path))

export async function readPdfBytes(bytes: Uint8Array): Promise<ReadPdf> {
  provideWithResolvers()
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 })
  const pdf = await task.promise
  const words: string[] = []
  const roles = new Set<string>()
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    words.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    const tree = (await page.getStructTree()) as Node | null
    for (const role of tree === null ? [] : rolesOf(tree)) roles.add(role)
  }
  const outline = ((await pdf.getOutline()) as readonly Outline[] | null) ?? []
  const mark = (await pdf.getMarkInfo()) as ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>> | null
  const { info } = await pdf.getMetadata()
  const read = {
    words: words.join('\n'),
    pages: pdf.numPages,
    bookmarks: titlesOf(outline),
    isTagged: (mark instanceof Map ? mark.get('Marked') : (mark as { Marked?: unknown } | null)?.Marked) === true,
    roles,
    info: info as Readonly<Record<string, unknown>>,
  }
  await task.destroy()
  return read
}
