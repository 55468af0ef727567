import { describe, expect, it } from 'vitest'
import type { Block } from '../../../model/block.ts'
import type { ImportedSource } from '../../import-format.ts'
import { IMPORT_FORMATS } from '../../import-formats.ts'
import { importFile } from '../../import-registry.ts'
import { MADE_FILES, type MadeFile } from './article.ts'
import { wordAgreement } from './word-f1.ts'

const READABLE: ReadonlySet<string> = new Set(IMPORT_FORMATS.flatMap(({ extensions }) => [...extensions]))
const leastF1 = (extension: string): number => (extension === 'pdf' ? 0.985 : 0.99)
const read = new Map<string, Promise<ImportedSource>>()

/** Each file is read once for all its cases. */
function sourceOf(file: MadeFile): Promise<ImportedSource> {
  const reading =
    read.get(file.label) ??
    importFile({ fileName: file.fileName, bytes: file.bytes() }).then((result) => {
      if (!result.ok) throw new Error(`${file.label}: ${result.error.code}: ${result.error.message}`)
      return result.value
    })
  read.set(file.label, reading)
  return reading
}

const blanksAsOne = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const textOf = ({ text }: ImportedSource, { start, end }: Block): string => text.slice(start, end)

/** Numbers levels by their order, because a program may begin with any. */
function ranked(levels: readonly number[]): readonly number[] {
  const distinct = [...new Set(levels)].sort((a, b) => a - b)
  return levels.map((level) => distinct.indexOf(level))
}

describe.each(MADE_FILES.filter(({ extension }) => READABLE.has(extension)).map((file) => [file.label, file] as const))(
  '%s',
  (_label, file) => {
    it('has the words of the article outside the fence, and no others', async () => {
      const source = await sourceOf(file)
      const open = source.blocks.filter(({ role }) => role !== 'boilerplate').map((block) => textOf(source, block))
      const { f1, missing, extra } = wordAgreement(file.words, open.join('\n'))
      const said = `F1 ${f1.toFixed(4)}, missing: ${missing.join(' ')}; extra: ${extra.join(' ')}`
      expect(f1, said).toBeGreaterThanOrEqual(leastF1(file.extension))
    })

    if (file.hasHeadings) {
      it('has its headings in order', async () => {
        const source = await sourceOf(file)
        const found = source.blocks.filter(({ role }) => role === 'heading')
        expect(found.map((block) => blanksAsOne(textOf(source, block)))).toEqual(file.headings.map(({ text }) => text))
        if (!file.hasLevels) return
        expect(ranked(found.map(({ level }) => level ?? 0))).toEqual(ranked(file.headings.map(({ level }) => level)))
      })
    }

    it('has its title', async () => {
      const { title, inferred } = await sourceOf(file)
      expect(title).toBe(file.article.title)
      if (file.hasLevels) expect(inferred).not.toContain('title')
    })

    for (const field of file.carries) {
      it(`has its ${field}`, async () => {
        const source = await sourceOf(file)
        if (field === 'language') expect(source.language.split('-')[0]).toBe(file.article.language)
        else expect(source[field]).toEqual(file.article[field])
      })
    }
  },
)

describe('the set of files', () => {
  it('can be read', () => {
    expect(MADE_FILES.filter(({ extension }) => !READABLE.has(extension)).map(({ path }) => path)).toEqual([])
  })

  it('has every format, by three programs', () => {
    const extensions = ['docx', 'epub', 'htm', 'html', 'md', 'mhtml', 'odt', 'pdf', 'txt']
    expect([...new Set(MADE_FILES.map(({ extension }) => extension))].sort()).toEqual(extensions)
    expect(new Set(MADE_FILES.map(({ program }) => program)).size).toBe(3)
  })
})
