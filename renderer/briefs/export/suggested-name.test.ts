import { expect, it } from 'vitest'
import { suggestedName } from './suggested-name.ts'

it.each([
  ['The Aldane dispute', { extension: 'md' }, 'The Aldane dispute.md'],
  ['Figures', { extension: 'csv', fileNamePart: 'timeline' }, 'Figures timeline.csv'],
  [' a/b\\c: "d"\n', { extension: 'pdf' }, 'a b c d.pdf'],
  ['///', { extension: 'json' }, 'dossier.json'],
  ['Biển Đông 南海', { extension: 'docx' }, 'Biển Đông 南海.docx'],
  ['😀'.repeat(200), { extension: 'md' }, `${'😀'.repeat(100)}.md`],
] as const)('names the file of %j', (title, format, expected) => {
  expect(suggestedName(title, format)).toBe(expected)
})
