import { expect, it } from 'vitest'
import { importFile } from '../../shared/formats/import-registry.ts'
import type { ImportedSource } from '../../shared/formats/import-format.ts'
import { checkedSource } from './checked-source.ts'

const SOURCE: ImportedSource = {
  title: 'The mill',
  subtitle: null,
  authors: ['A. Writer'],
  outlet: null,
  publishedAt: '2024-05-06',
  language: 'en',
  inferred: ['language'],
  format: 'pdf',
  encoding: null,
  address: null,
  extractor: 'pdf@1',
  sha256: 'a'.repeat(64),
  text: 'The mill was sold.',
  blocks: [
    { role: 'heading', start: 0, end: 8, level: 2, page: 1, pageTurns: [3, 5] },
    { role: 'paragraph', start: 9, end: 18 },
  ],
  wordCount: 4,
  sketch: null,
  notices: [{ code: 'import/scanned', message: 'x' }],
}

it('takes what an importer gives', async () => {
  const bytes = new TextEncoder().encode('The mill\n\nIt was sold in spring.')
  const read = await importFile({ fileName: 'a.txt', bytes })
  expect(read.ok && checkedSource(read.value)).toBe(read.ok && read.value)
  expect(checkedSource(SOURCE)).toBe(SOURCE)
})

const [first, second] = SOURCE.blocks
const blocks = (...given: readonly unknown[]) => ({ ...SOURCE, blocks: given })

it.each<[what: string, value: unknown]>([
  ['nothing', undefined],
  ['a list', [SOURCE]],
  ...Object.keys(SOURCE).map((field): [string, unknown] => [`no ${field}`, { ...SOURCE, [field]: undefined }]),
  ['a date that is none', { ...SOURCE, publishedAt: 'spring' }],
  ['a hash that is none', { ...SOURCE, sha256: '../x' }],
  ['authors that are no names', { ...SOURCE, authors: [{}] }],
  ['a field that is not inferred', { ...SOURCE, inferred: ['state'] }],
  ['a notice that is none', { ...SOURCE, notices: [{ code: 'storage/failed', message: 'x' }] }],
  ['words less than none', { ...SOURCE, wordCount: -1 }],
  ['blocks beyond the text', blocks({ role: 'paragraph', start: 0, end: 19 })],
  ['blocks in the wrong order', blocks(second, first)],
  ['blocks that overlap', blocks(first, { role: 'paragraph', start: 7, end: 18 })],
  ['a block that ends before it begins', blocks({ role: 'paragraph', start: 5, end: 4 })],
  ['a block of no role', blocks({ role: 'script', start: 0, end: 4 })],
  ['half an offset', blocks({ role: 'paragraph', start: 0.5, end: 4 })],
  ['a level that is none', blocks({ ...first, level: 7 })],
  ['a page that is none', blocks({ ...first, page: 0 })],
  ['pages that begin before the block', blocks({ ...first, page: 1, pageTurns: [0] })],
  ['pages that begin behind the block', blocks({ ...first, page: 1, pageTurns: [9] })],
  ['pages that are no list', blocks({ ...first, page: 1, pageTurns: 'x' })],
])('refuses %s', (_what, value) => {
  expect(checkedSource(value)).toBeNull()
})
