import type { Block } from './block.ts'
import type { Source } from './source.ts'

/** Whether it is a file of pages that are pictures: a PDF in which no text stands. Nothing of it can be read or tagged. */
export const isScanned = ({ capsule }: Pick<Source, 'capsule'>, blocks: readonly Block[]): boolean =>
  blocks.length === 0 && capsule.extractor.startsWith('pdf@')
