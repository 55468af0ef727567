import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../../testing/random.ts'
import { pdf } from './pdf.ts'
import { buildPdf, column, type Words } from './testing/build-pdf.ts'

const article = new Uint8Array(
  readFileSync(new URL('../testing/made-by-others/libreoffice/article-vi.pdf', import.meta.url)),
)
const EXPECTED = new Set(['import/malformed', 'import/encrypted'])

/** What became of a file: `read`, or the code of its error; anything that is thrown fails the test. */
async function fateOf(bytes: Uint8Array): Promise<string> {
  const read = await pdf.read({ fileName: 'x.pdf', bytes })
  return read.ok ? 'read' : read.error.code
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await pdf.read({ fileName: 'x.pdf', bytes })
  return read.ok ? read.value.text : read.error.code
}

const PLAIN = column(['Some words that are there.'], 60, 700)
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const written = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

describe('damaged files', () => {
  it('reads or refuses a file that is cut off anywhere', async () => {
    for (let part = 0; part < 50; part += 1) {
      const fate = await fateOf(article.slice(0, 1 + Math.floor((article.length * part) / 50)))
      expect(fate === 'read' || EXPECTED.has(fate), `cut at ${String(part)}/50: ${fate}`).toBe(true)
    }
  })

  it.each([0, 25, 50, 75, 100, 125, 150, 175])(
    'reads or refuses a file in which bits are turned, from seed %i',
    async (first) => {
      for (let seed = first + 1; seed <= first + 25; seed += 1) {
        const random = randomOf(seed)
        const bytes = article.slice()
        for (let turn = 0; turn < 20; turn += 1) {
          const at = Math.floor(random() * bytes.length)
          bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
        }
        const fate = await fateOf(bytes)
        expect(fate === 'read' || EXPECTED.has(fate), `seed ${String(seed)}: ${fate}`).toBe(true)
      }
    },
  )
})

describe('files made to hurt', () => {
  it('a table of objects that names itself as the one before', async () => {
    const file = written(buildPdf({ pages: [PLAIN] }))
    const start = /startxref\n(\d+)/u.exec(file)?.[1] ?? ''
    expect(await textOf(bytesOf(file.replace('/Size 2000', `/Size 2000 /Prev ${start}`)))).toContain('Some words')
  })

  it('a tree of pages that holds itself', async () => {
    const file = written(buildPdf({ pages: [PLAIN] }))
    const fate = await fateOf(bytesOf(file.replace('/Kids [10 0 R]', '/Kids [2 0 R 2 0 R]')))
    expect(fate).toBe('import/malformed')
  })

  it('a tree of pages that is 3,000 levels deep', async () => {
    const levels = Array.from(
      { length: 3_000 },
      (_, at) => `<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [${String(at === 2_999 ? 10 : 1001 + at)} 0 R] >>`,
    )
    const file = written(buildPdf({ pages: [PLAIN], objects: levels })).replace('/Size 2000', '/Size 9000')
    const fate = await fateOf(bytesOf(file.replace('/Kids [10 0 R]', '/Kids [1000 0 R]')))
    expect(['read', 'import/malformed']).toContain(fate)
  })

  it('a count of pages that is not so', async () => {
    const file = written(buildPdf({ pages: [PLAIN] })).replace('/Count 1 ', '/Count 999999999 ')
    expect(['read', 'import/malformed']).toContain(await fateOf(bytesOf(file)))
  })

  it('a page as wide as a country', async () => {
    expect(await textOf(buildPdf({ pages: [PLAIN], mediaBox: '0 0 1e30 1e30' }))).toContain('Some words')
  })

  it('10,000 words on one line, and as many on each other', async () => {
    const line: readonly Words[] = Array.from({ length: 10_000 }, (_, at) => ({
      text: 'abc',
      x: (at * 7) % 590,
      y: 400,
    }))
    const heap: readonly Words[] = Array.from({ length: 10_000 }, () => ({ text: 'abc', x: 100, y: 300 }))
    expect(await fateOf(buildPdf({ pages: [[...line, ...heap]] }))).toBe('read')
  })

  it('never runs a script and does not look for files within the file', async () => {
    const script = '<< /S /JavaScript /JS (globalThis.wasRun = true; app.alert(1)) >>'
    const bytes = buildPdf({
      pages: [PLAIN],
      catalog: `/OpenAction ${script} /AA << /WC ${script} >> /Names << /EmbeddedFiles << /Names [(a.txt) 1000 0 R] >> >>`,
      objects: [
        '<< /Type /Filespec /F (a.txt) /EF << /F 1001 0 R >> >>',
        '<< /Type /EmbeddedFile /Length 6 >>\nstream\nhidden\nendstream',
      ],
    })
    expect(await textOf(bytes)).toBe('Some words that are there.')
    expect('wasRun' in globalThis).toBe(false)
  })
})
