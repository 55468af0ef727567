import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImportedSource } from '../import-format.ts'
import { pdf } from './pdf.ts'
import { type BuiltPdf, buildPdf, column, type Words } from './testing/build-pdf.ts'

async function sourceOf(bytes: Uint8Array, fileName = 'paper.pdf'): Promise<ImportedSource> {
  const read = await pdf.read({ fileName, bytes })
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.message}`)
  return read.value
}
const built = (file: BuiltPdf): Promise<ImportedSource> => sourceOf(buildPdf(file))
const shown = ({ text, blocks }: ImportedSource): readonly string[] =>
  blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end).replaceAll('\t', ' | ')}`)
const made = (path: string): Promise<ImportedSource> =>
  sourceOf(new Uint8Array(readFileSync(new URL(`../testing/made-by-others/${path}`, import.meta.url))))

const LEFT = [
  'The first column begins with a',
  'sentence about the river and the',
  'people who live beside its upper',
  'reaches, and it goes on for many',
  'lines until it is read to the end',
]
const RIGHT = [
  'of the column and then above the',
  'second one, where the same people',
  'wait for the same water that does',
  'not come, as it did not come last',
  'year either. Nobody is to blame.',
]
const THIRD = [
  'The third column is about a lake',
  'that nobody has measured since a',
  'survey was made of it in the year',
  'before the dam, which is why both',
  'sides are free to say a number.',
]
const words = (lines: readonly string[]): string => lines.join(' ')

describe('columns', () => {
  const across: Words = { text: 'A heading that stands across all the columns', x: 60, y: 800, size: 20 }
  const lower: Words = { text: 'A second heading across all of the columns of it', x: 60, y: 680, size: 14 }

  it('reads two columns one after the other, and what goes on as one paragraph', async () => {
    const source = await built({ pages: [[across, ...column(LEFT, 60, 760), ...column(RIGHT, 230, 760)]] })
    expect(shown(source)).toEqual([`title: ${across.text}`, `paragraph: ${words([...LEFT, ...RIGHT])}`])
  })

  it('is not led by the order of the file', async () => {
    const [left, right] = [column(LEFT, 60, 760), column(RIGHT, 230, 760)]
    const rows = left.flatMap((line, at) => [right[at] ?? line, line])
    expect(shown(await built({ pages: [[...rows, across]] }))).toEqual([
      `title: ${across.text}`,
      `paragraph: ${words([...LEFT, ...RIGHT])}`,
    ])
  })

  it('reads three columns, and a heading across them ends those above it', async () => {
    const upper = [...column(LEFT, 60, 760), ...column(RIGHT, 230, 760), ...column(THIRD, 400, 760)]
    const below = [...column(THIRD, 60, 650), ...column(THIRD, 230, 650), ...column(THIRD, 400, 650)]
    const source = await built({ pages: [[across, ...upper, lower, ...below]] })
    expect(shown(source)).toEqual([
      `title: ${across.text}`,
      `paragraph: ${words([...LEFT, ...RIGHT])}`,
      `paragraph: ${words(THIRD)}`,
      expect.stringMatching(/^(?:heading|subtitle): A second heading/u) as unknown,
      ...[0, 1, 2].map(() => `paragraph: ${words(THIRD)}`),
    ])
  })

  it('ends what stands across them where the lines of a column begin below it', async () => {
    const deck: Words = {
      text: 'A deck below it that is as wide as the heading above it, and that ends without a stop at the very',
      x: 60,
      y: 790,
      size: 10,
    }
    const source = await built({ pages: [[across, deck, ...column(LEFT, 60, 760), ...column(RIGHT, 230, 760)]] })
    expect(shown(source).slice(1)).toEqual([`subtitle: ${deck.text}`, `paragraph: ${words([...LEFT, ...RIGHT])}`])
  })

  it('leaves a table that is too wide for its column whole, where its last cells stand in the lines of the next', async () => {
    const rows = [
      ['Year', 'Flow', 'Area'],
      ['2021', '2,300', '6,900'],
      ['2022', '1,450', '8,150'],
    ]
    const cells = rows.flatMap((row, y) => row.map((text, x) => ({ text, x: 60 + 78 * x, y: 690 - 16 * y })))
    const left = [...column(LEFT, 60, 760), ...cells, ...column(THIRD, 60, 630)]
    const source = await built({ pages: [[...left, ...column([...RIGHT, ...THIRD, ...RIGHT], 232, 760)]] })
    expect(shown(source)).toEqual([
      `paragraph: ${words(LEFT)}`,
      ...rows.map((row) => `table-row: ${row.join(' | ')}`),
      `paragraph: ${words(THIRD)}`,
      expect.stringMatching(/^paragraph: of the column/u) as unknown,
    ])
  })

  it('takes cells beside each other for a table', async () => {
    const rows = [
      ['Year', 'Flow', 'Source'],
      ['2021', '2,300', 'the ministry'],
      ['2022', '1,450', 'the institute'],
      ['2023', '1,180', 'the union'],
    ]
    const cells = rows.flatMap((row, y) => row.map((text, x) => ({ text, x: 60 + 130 * x, y: 600 - 16 * y })))
    const source = await built({ pages: [[...column([...LEFT, ...RIGHT], 60, 760), ...cells]] })
    expect(shown(source).slice(1)).toEqual(rows.map((row) => `table-row: ${row.join(' | ')}`))
  })
})

describe('pages', () => {
  const page = (number: number, lines: readonly string[]): readonly Words[] => [
    { text: `The Basin Review, volume ${String(number)}`, x: 60, y: 815, size: 8 },
    ...column(lines, 60, 760),
    { text: String(number + 40), x: 290, y: 30, size: 8 },
  ]

  it('fences what repeats and counts, and joins a paragraph over it', async () => {
    const source = await built({ pages: [page(1, LEFT), page(2, RIGHT), page(3, THIRD)] })
    const fenced = (number: number): readonly string[] => [
      `boilerplate: The Basin Review, volume ${String(number)}`,
      `boilerplate: ${String(number + 40)}`,
    ]
    expect(shown(source)).toEqual([
      `paragraph: ${words([...LEFT, ...RIGHT])}`,
      ...fenced(1),
      ...fenced(2),
      `paragraph: ${words(THIRD)}`,
      ...fenced(3),
    ])
    expect(source.blocks.map(({ page: at }) => at)).toEqual([1, 1, 1, 2, 2, 3, 3, 3])
    expect(source.blocks[0]?.pageTurns).toEqual([words(LEFT).length + 1])
  })

  it('keeps a number that does not count pages', async () => {
    const numbers = [7, 100, 3]
    const pages = [LEFT, RIGHT, THIRD].map((lines, at) => [
      ...column(lines, 60, 760),
      { text: String(numbers[at]), x: 60, y: 30 },
    ])
    const source = await built({ pages })
    expect(shown(source).filter((line) => line.startsWith('boilerplate'))).toEqual([])
  })

  it('puts notes at the foot after the page', async () => {
    const note = [{ text: '1 A note on the river, in smaller letters.', x: 60, y: 90, size: 7 }]
    const source = await built({ pages: [[...column(LEFT, 60, 760), ...note], [...column(RIGHT, 60, 760)]] })
    expect(shown(source)).toEqual([
      `paragraph: ${words([...LEFT, ...RIGHT])}`,
      'paragraph: 1 A note on the river, in smaller letters.',
    ])
  })

  it('fences what stands at an angle', async () => {
    const stamp = { text: 'DRAFT', x: 200, y: 300, size: 60, angle: 45 }
    expect(shown(await built({ pages: [[stamp, ...column(LEFT, 60, 760)]] }))).toEqual([
      `paragraph: ${words(LEFT)}`,
      'boilerplate: DRAFT',
    ])
  })

  it('turns a page that is set sideways', async () => {
    const sideways = LEFT.map((text, at) => ({ text, x: 100 + 12 * at, y: 100, angle: 90 }))
    expect(shown(await built({ pages: [sideways] }))).toEqual([`paragraph: ${words(LEFT)}`])
  })
})

describe('headings and paragraphs', () => {
  it('levels headings by their size and tells bold ones from the text', async () => {
    const page: readonly Words[] = [
      { text: 'The paper', x: 60, y: 800, size: 24 },
      ...column([...LEFT, ...RIGHT], 60, 760),
      { text: 'Large', x: 60, y: 600, size: 16 },
      ...column([...THIRD], 60, 570),
      { text: 'Large again', x: 60, y: 480, size: 16 },
      { text: 'Bold', x: 60, y: 450, isBold: true },
      ...column(THIRD, 60, 430),
    ]
    const source = await built({ pages: [page] })
    const headings = source.blocks.filter(({ role }) => role === 'title' || role === 'heading')
    expect(headings.map(({ start, end, level }) => [source.text.slice(start, end), level])).toEqual([
      ['The paper', undefined],
      ['Large', 1],
      ['Large again', 1],
      ['Bold', 2],
    ])
  })

  it('begins a paragraph where a line is indented, and an item where a marker stands', async () => {
    const lines: readonly Words[] = [
      ...column(LEFT, 60, 760),
      { text: 'Indented, a new paragraph begins', x: 75, y: 700 },
      ...column(['and it goes on with a second line.'], 60, 688),
      ...column(
        ['\u2022 one item', '\u2022 another item'].map((item) => item.replace('\u2022', '\x95')),
        60,
        660,
      ),
    ]
    expect(shown(await built({ pages: [lines] }))).toEqual([
      `paragraph: ${words(LEFT)}`,
      'paragraph: Indented, a new paragraph begins and it goes on with a second line.',
      'list-item: one item',
      'list-item: another item',
    ])
  })

  it('keeps a centred heading of lines that are nearly as long as each other', async () => {
    // Of letters that are all 0.556 em wide.
    const widthOf = (text: string): number =>
      14 * [...text].reduce((sum, letter) => sum + (letter === ' ' ? 0.278 : 0.556), 0)
    const heading = ['one deep band on', 'a dead pond end', 'a dead pond']
    const centred = heading.map((text, at) => ({ text, x: 135 - widthOf(text) / 2, y: 800 - 17 * at, size: 14 }))
    expect(shown(await built({ pages: [[...centred, ...column([...LEFT, ...RIGHT], 60, 740)]] }))).toEqual([
      `title: ${words(heading)}`,
      `paragraph: ${words([...LEFT, ...RIGHT])}`,
    ])
  })

  it('keeps raised figures raised', async () => {
    const raised = [
      { text: 'It rose to 52', x: 60, y: 700 },
      { text: '3', x: 113, y: 704, size: 6 },
    ]
    expect((await built({ pages: [raised] })).text).toBe('It rose to 52³')
  })
})

describe('what the file says of itself', () => {
  it.each([
    [
      'a title and authors',
      { Title: 'On rivers', Author: 'Ada Lind and Bo Reik' },
      'On rivers',
      ['Ada Lind', 'Bo Reik'],
    ],
    ['the name of a file', { Title: 'Microsoft Word - final2.docx', Author: 'User' }, null, []],
  ])('%s', async (_name, info, title, authors) => {
    const source = await built({ pages: [column(LEFT, 60, 760)], info: { ...info, CreationDate: 'D:20240102030405Z' } })
    expect(source.authors).toEqual(authors)
    expect(source.inferred.includes('title')).toBe(title === null)
    if (title !== null) expect(source.title).toBe(title)
    // The day on which the file was made is not that of publication.
    expect(source.publishedAt).toBeNull()
  })
})

describe('what cannot be read', () => {
  it('says that a file is a picture, and keeps it as a source without text', async () => {
    const source = await built({ pages: [[], []] })
    expect(source).toMatchObject({ text: '', blocks: [], wordCount: 0, title: 'paper' })
    expect(source.notices.map(({ code }) => code)).toEqual(['import/scanned'])
  })

  it('says which part of a file is a picture', async () => {
    const source = await built({ pages: [column(LEFT, 60, 760), []] })
    expect(source.notices).toEqual([
      { code: 'import/partly-read', message: '1 of 2 pages has no text: blank, or a picture.' },
    ])
  })

  it('asks for no password but says that there is one', async () => {
    await expect(made('libreoffice/locked.pdf')).rejects.toThrow('import/encrypted')
  })

  it('reads what may only not be printed', async () => {
    expect((await made('libreoffice/restricted.pdf')).text).toContain('Cống đóng trễ ba ngày')
  })

  it.each([
    ['import/empty', new Uint8Array()],
    ['import/malformed', new TextEncoder().encode('%PDF-1.7\nnothing more')],
    ['import/malformed', new TextEncoder().encode('no PDF at all')],
  ])('%s', async (code, bytes) => {
    const read = await pdf.read({ fileName: 'x.pdf', bytes })
    expect(read.ok ? 'read' : read.error.code).toBe(code)
  })
})
