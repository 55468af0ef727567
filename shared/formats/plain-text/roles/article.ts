import type { BlockRole } from '../../../model/block.ts'
import type { Features } from '../signals/features.ts'

/** A text divided into head, body, end and tail. Indices are of segments. */
export interface Article {
  readonly all: readonly Features[]
  /** ISO 639-1 or `und`; told when it is first asked for, because few articles need it to be divided. */
  readonly language: () => string
  /** Consent notices and their kind. */
  readonly notices: ReadonlySet<number>
  /** Rows of tables. */
  readonly tables: ReadonlySet<number>
  readonly title: number | null
  /** First segment below the fields with which a message begins; 0 when it is none. */
  readonly mailEnd: number
  /** First and last segment of the body, both inclusive. */
  readonly bodyStart: number
  readonly bodyEnd: number
  /** First segment of the page below the article. */
  readonly tailStart: number
  /** First segment from which on readers speak. */
  readonly commentsStart: number
  /** False for lists, poems and short notes. */
  readonly hasProse: boolean
  /** True when something in the text can only come from a web page. */
  readonly isPage: boolean
  /** How many segments are certainly interface or notices. */
  readonly chromeCount: number
}

/** Roles by segment, null while undecided. Filled by the four parts in turn. */
export type Roles = (BlockRole | null)[]

/** A line that is short and ends without a mark, as labels, links and headings do. */
export const isFragment = ({ words, ends, isProse }: Features): boolean =>
  !isProse && words <= 20 && (ends === 'open' || ends === 'ask' || ends === 'colon')
