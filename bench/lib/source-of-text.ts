import { createHash } from 'node:crypto'
import type { Block } from '../../shared/model/block.ts'
import type { SourceContents } from '../../shared/model/dossier-contents.ts'
import type { Source } from '../../shared/model/source.ts'
import { exampleSource } from '../../shared/model/testing/examples.ts'

/** When all was made that stands in the workspaces of the bench. */
export const AT = '2026-01-05T09:00:00.000Z'

/** A source in the middle of being read, with its file; `own` says which. */
export function sourceOfText(
  own: Partial<Source> & Pick<Source, 'id'>,
  text: string,
  blocks: readonly Block[],
): SourceContents {
  const original = new TextEncoder().encode(text)
  return {
    source: exampleSource({
      publishedAt: '2025-11-03',
      inferred: [],
      state: 'reading',
      ...own,
      capsule: {
        ...exampleSource().capsule,
        sha256: createHash('sha256').update(original).digest('hex'),
        byteLength: original.length,
        fileName: `${own.id}.txt`,
        importedAt: AT,
      },
    }),
    text,
    blocks,
    original,
  }
}
