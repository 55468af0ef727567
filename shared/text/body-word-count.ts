import type { Block } from '../model/block.ts'
import { countWords } from './words.ts'

/** Words outside the fence. Takes seconds for tens of megabytes: not for the page's thread when the text is new. */
export function bodyWordCount(text: string, blocks: readonly Block[], language: string): number {
  return blocks
    .filter(({ role }) => role !== 'boilerplate')
    .reduce((sum, block) => sum + countWords(text, block, language), 0)
}
