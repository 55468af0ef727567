import { readFileSync } from 'node:fs'
import { type Article, bodyTextOf, headingsOf } from './article-shape.ts'
import { CHINESE } from './chinese.ts'
import { ENGLISH } from './english.ts'
import { VIETNAMESE } from './vietnamese.ts'

type Field = 'subtitle' | 'authors' | 'outlet' | 'publishedAt' | 'language' | 'address'

/** What the files of one program and one format have, of what the article says about itself. */
interface Kind {
  readonly program: 'pandoc' | 'libreoffice' | 'chromium'
  readonly extension: string
  /** Stated by the file, so that the source must have it. Every file has the title. */
  readonly carries: readonly Field[]
  /** Printed above the body besides the title. */
  readonly prints: readonly ('subtitle' | 'byline' | 'authors' | 'date' | 'date-in-words')[]
  /** Whether headings can be told from lines of running text. */
  readonly hasHeadings: boolean
  /** Whether the file says of which level a heading is. */
  readonly hasLevels: boolean
  /** Footnotes were left out by the program. */
  readonly withoutNotes?: boolean
  /** The file on disk, when it is read under another extension. */
  readonly stored?: string
}

const OFFICE = ['subtitle', 'authors', 'outlet', 'publishedAt', 'language'] as const
const IN_FRONT = ['subtitle', 'authors', 'date'] as const
const PRINTED = ['subtitle', 'byline', 'date-in-words'] as const
const STATED = { hasHeadings: true, hasLevels: true } as const

const KINDS: readonly Kind[] = [
  { program: 'pandoc', extension: 'docx', carries: OFFICE, prints: IN_FRONT, ...STATED },
  { program: 'pandoc', extension: 'odt', carries: OFFICE, prints: IN_FRONT, ...STATED },
  { program: 'pandoc', extension: 'epub', carries: OFFICE, prints: IN_FRONT, ...STATED },
  {
    program: 'pandoc',
    extension: 'html',
    carries: ['subtitle', 'authors', 'publishedAt', 'language'],
    prints: IN_FRONT,
    ...STATED,
  },
  { program: 'pandoc', extension: 'md', carries: OFFICE, prints: [], ...STATED },
  {
    program: 'pandoc',
    extension: 'txt',
    carries: ['publishedAt', 'language'],
    prints: ['authors', 'date'],
    hasHeadings: true,
    hasLevels: false,
  },
  { program: 'libreoffice', extension: 'docx', carries: OFFICE, prints: IN_FRONT, ...STATED },
  { program: 'libreoffice', extension: 'odt', carries: OFFICE, prints: IN_FRONT, ...STATED },
  { program: 'libreoffice', extension: 'html', carries: OFFICE, prints: IN_FRONT, ...STATED },
  {
    program: 'libreoffice',
    extension: 'txt',
    carries: ['publishedAt', 'language'],
    prints: IN_FRONT,
    // Every paragraph is one line there, cells of tables as well.
    hasHeadings: false,
    hasLevels: false,
    withoutNotes: true,
  },
  {
    program: 'libreoffice',
    extension: 'pdf',
    carries: ['authors', 'publishedAt', 'language'],
    prints: IN_FRONT,
    hasHeadings: true,
    hasLevels: false,
  },
  {
    program: 'chromium',
    extension: 'pdf',
    carries: ['authors', 'publishedAt', 'language'],
    prints: PRINTED,
    hasHeadings: true,
    hasLevels: false,
  },
  { program: 'chromium', extension: 'html', carries: [...OFFICE, 'address'], prints: PRINTED, ...STATED },
  {
    program: 'chromium',
    extension: 'htm',
    stored: 'html',
    carries: [...OFFICE, 'address'],
    prints: PRINTED,
    ...STATED,
  },
  { program: 'chromium', extension: 'mhtml', carries: [...OFFICE, 'address'], prints: PRINTED, ...STATED },
]

/** A file that another program made of an article, and what must be found in it. */
export interface MadeFile extends Kind {
  readonly article: Article
  /** Program and file name, for reports. */
  readonly label: string
  readonly fileName: string
  /** Below this folder. */
  readonly path: string
  readonly bytes: () => Uint8Array
  /** All that stands outside the fence, in any order. */
  readonly words: string
  readonly headings: ReturnType<typeof headingsOf>
}

const printed = (article: Article, prints: Kind['prints']): readonly string[] =>
  prints.map((what) => {
    switch (what) {
      case 'subtitle':
        return article.subtitle
      case 'byline':
        return article.byline
      case 'authors':
        return article.authors.join('\n')
      case 'date':
        return article.publishedAt
      case 'date-in-words':
        return article.dateShown
    }
  })

const madeFile = (kind: Kind, article: Article, name: string): MadeFile => {
  const path = `${kind.program}/${name}.${kind.stored ?? kind.extension}`
  const fileName = `${name}.${kind.extension}`
  return {
    ...kind,
    article,
    label: `${kind.program}/${fileName}`,
    fileName,
    path,
    bytes: () => Uint8Array.from(readFileSync(new URL(path, import.meta.url))),
    words: [
      article.title,
      ...printed(article, kind.prints),
      bodyTextOf(kind.withoutNotes ? { ...article, notes: [] } : article),
    ].join('\n'),
    headings: headingsOf(article),
  }
}

/** Every file that `make.mjs` makes; the articles are English, Vietnamese and Chinese. */
export const MADE_FILES: readonly MadeFile[] = [ENGLISH, VIETNAMESE, CHINESE].flatMap((article) =>
  KINDS.flatMap((kind) => [
    madeFile(kind, article, article.name),
    ...(kind.program === 'chromium' && kind.extension === 'pdf' && article === ENGLISH
      ? [madeFile(kind, article, `${article.name}-columns`)]
      : []),
  ]),
)
