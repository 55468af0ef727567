import type { BlockRole } from '../../../model/block.ts'
import type { Line } from '../layout/line.ts'

/** Some lines that belong together. */
export interface Paragraph {
  readonly lines: readonly Line[]
  readonly role: BlockRole
  readonly level?: number
  /** 1-based; of its first line. */
  readonly page: number
  /** Indexes of the lines with which the next pages begin, each one page further. */
  readonly turns?: readonly number[]
  /** The first line stands further in than the others. */
  readonly isIndented: boolean
  /** The last line reaches the edge of the column: the paragraph may go on elsewhere. */
  readonly isFullAtEnd: boolean
  /** Its words, where they are not those of its lines. */
  readonly text?: string
  /** The tags of the file say what it is. */
  readonly isTagged?: boolean
}

export const isSentenceEnd = (text: string): boolean => /[.!?…。！？؟։।][”’"'»)\]）」』¹²³⁰⁴-⁹]*$/u.test(text.trimEnd())
