import { describe, expect, it } from 'vitest'
import { type Clipboard, filesOfPasted, readClipboard, structureOf } from './clipboard.ts'

const HTML = '<meta charset="utf-8"><h2>Điều 9</h2><p>The mill.</p><ul><li>a</li><li>b</li></ul>'

const clipboard = (data: Readonly<Record<string, string>>, files: readonly File[] = []): Clipboard => ({
  files,
  getData: (format) => data[format] ?? '',
})
const picture = new File(['x'], 'image.png', { type: 'image/png' })
const letter = new File(['x'], 'letter.docx', { type: 'application/vnd.x' })

describe('readClipboard', () => {
  it.each<readonly [what: string, held: Clipboard, kind: string]>([
    ['text', clipboard({ 'text/plain': 'The mill' }), 'text'],
    ['formatted text', clipboard({ 'text/plain': 'The mill', 'text/html': HTML }), 'formatted'],
    ['code with its colours', clipboard({ 'text/plain': 'a = 1', 'text/html': '<span style="x">a</span>' }), 'text'],
    ['formatted text with its picture', clipboard({ 'text/plain': 'x', 'text/html': HTML }, [picture]), 'formatted'],
    ['a picture', clipboard({}, [picture]), 'picture'],
    ['a picture of a page', clipboard({ 'text/html': '<p><img src="x"></p>' }, [picture]), 'picture'],
    ['files', clipboard({ 'text/plain': 'letter.docx' }, [letter, picture]), 'files'],
    ['nothing', clipboard({}), 'nothing'],
    ['blanks', clipboard({ 'text/plain': ' \n', 'text/html': '<p> </p>' }), 'nothing'],
  ])('%s', (_what, held, kind) => {
    expect(readClipboard(held).kind).toBe(kind)
  })
})

describe('filesOfPasted', () => {
  it('names formatted text by its first line, and keeps it byte by byte', async () => {
    const [file] = filesOfPasted({ kind: 'formatted', html: HTML, text: '\nĐiều 9\nThe mill.' })
    expect(file).toMatchObject({ name: 'Điều 9.html', pasted: true })
    expect(new TextDecoder().decode(await file?.read())).toBe(HTML)
  })

  it('leaves pictures out of files', () => {
    const pasted = readClipboard(clipboard({}, [letter, picture]))
    expect(filesOfPasted(pasted).map(({ name }) => name)).toEqual(['letter.docx'])
  })

  it.each([{ kind: 'picture' }, { kind: 'nothing' }] as const)('has none for $kind', (pasted) => {
    expect(filesOfPasted(pasted)).toEqual([])
  })
})

it('structureOf counts what would be kept', () => {
  expect(structureOf(HTML)).toEqual({ headings: 1, items: 2, tables: 0 })
})
