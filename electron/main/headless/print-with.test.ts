import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printOptions } from '../services/print-options.ts'
import { printWith } from './print-with.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-printer-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function printer(name: string, lines: string): Promise<string> {
  const path = join(folder, `${name}.mjs`)
  await writeFile(
    path,
    `import { readFileSync, writeFileSync } from 'node:fs'\nconst folder = process.argv[2]\n${lines}`,
  )
  return path
}
const GOOD = "writeFileSync(`${folder}/brief.pdf`, 'PDF of ' + readFileSync(`${folder}/brief.html`, 'utf8'))"
const leftBehind = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('variorum-print-'))

describe('printWith', () => {
  it('hands over the document and answers with the file', async () => {
    const before = await leftBehind()
    const path = await printer('good', `console.log('noise')\n${GOOD}`)
    const printed = await printWith(path, '<p>Điều 9</p>')
    expect(printed.ok && Buffer.from(printed.value).toString()).toBe('PDF of <p>Điều 9</p>')
    expect((await leftBehind()).filter((name) => !before.includes(name))).toEqual([])
  })

  it.each([
    [
      'says why',
      "console.error('No Electron could be prepared')\nprocess.exitCode = 1",
      /No Electron could be prepared/,
    ],
    ['says nothing', 'process.exitCode = 3', /could not be printed/],
    ['leaves no file', '', /brief\.pdf/],
  ])('fails when the printer %s', async (name, lines, message) => {
    const printed = await printWith(await printer(name.replace(/\W/g, ''), lines), 'x')
    expect(printed).toMatchObject({ ok: false, error: { code: 'export/print-failed' } })
    expect(printed.ok || printed.error.message).toMatch(message)
  })

  it.each([[undefined], ['']])('says that there is nothing to print with: %j', async (path) => {
    expect(await printWith(path, 'x')).toMatchObject({ ok: false, error: { code: 'export/print-failed' } })
  })
})

describe('printOptions', () => {
  it.each([
    ['130.0.6723.137', true],
    ['131.0.1', false],
    ['148.0.1', false],
  ])('puts page numbers into the foot of Chromium %s: %j', (chromium, byPrinter) => {
    const options = printOptions(chromium)
    expect(options.displayHeaderFooter).toBe(byPrinter)
    expect(options).toMatchObject({ generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true })
  })
})
