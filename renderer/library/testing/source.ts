import type { Source } from '../../../shared/model/source.ts'

/** A source for tests, with what a case is about replaced. */
export const testSource = (id: string, given: Partial<Source> = {}): Source => ({
  id,
  dossierId: 'd',
  title: id,
  subtitle: null,
  authors: [],
  outlet: null,
  publishedAt: null,
  language: 'en',
  inferred: [],
  format: 'text',
  wordCount: 0,
  state: 'new',
  capsule: {
    sha256: '0'.repeat(64),
    byteLength: 0,
    fileName: `${id}.txt`,
    address: null,
    importedAt: '2026-01-01T00:00:00.000Z',
    encoding: 'utf-8',
    extractor: 'text@1',
  },
  ...given,
})
