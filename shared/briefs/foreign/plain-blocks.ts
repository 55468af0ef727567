import { type ForeignBlock, madeBlocks } from './foreign-block.ts'

/** Of plain text: paragraphs part where a line is blank; without any such line each line is one. */
export function plainBlocks(text: string): readonly ForeignBlock[] {
  const lines = text.replace(/\r\n?/g, '\n').trim()
  const parted = /\n[^\S\n]*\n/.test(lines) ? lines.split(/\n[^\S\n]*\n/) : lines.split('\n')
  return madeBlocks(parted.map((paragraph) => ({ text: paragraph, quoted: false })))
}
