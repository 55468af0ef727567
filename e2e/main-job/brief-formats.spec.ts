import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import mammoth from 'mammoth'
import { fullDossier } from '../../shared/briefs/annotated-brief/testing/fixtures.ts'
import { everyBlock } from '../../shared/formats/brief-docx/testing/every-block.ts'
import { writeHtml } from '../../shared/formats/brief-html/write-html.ts'
import { pdf as briefPdf } from '../../shared/formats/brief-pdf/pdf.ts'
import { exactOf } from '../../shared/model/annotation.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { bringIn } from '../harness/bring-in.ts'
import { answerSaveDialog } from '../harness/dialogs.ts'
import { readPdf, readPdfBytes } from '../harness/read-pdf.ts'
import { areThere, fiveArticles } from './five-articles.ts'

const run = promisify(execFile)
const REPOSITORY = resolve(import.meta.dirname, '../..')
const DOSSIERS: readonly (readonly [string, boolean, () => DossierContents])[] = [
  ['a small dossier', true, fullDossier],
  ['the five articles', areThere(), fiveArticles],
]
/** Lines are broken anew on every page, and a hyphen or a blank may stand where they are. */
const bare = (text: string): string => text.replace(/\s+/gu, '')

interface Printer {
  readonly printPdf: (request: { readonly html: string }) => Promise<{
    readonly ok: boolean
    readonly value?: Uint8Array
    readonly error?: { readonly code: string }
  }>
}

let running: RunningApp

async function openBrief(contents: DossierContents): Promise<Page> {
  const { page } = running
  await bringIn(running, contents)
  await page.keyboard.press('Control+5')
  return page
}

async function saved(page: Page, button: RegExp, name: string): Promise<string> {
  const path = join(running.userData, name)
  await answerSaveDialog(running.app, path)
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByText(`Exported as ${name}.`).first()).toBeVisible({ timeout: 60_000 })
  return path
}

/** Through the bridge of the page, as the app prints. */
async function printInApp(page: Page, html: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const printed = await page.evaluate(async (text) => {
    const { files } = (window as unknown as { readonly api: { readonly files: Printer } }).api
    const answer = await files.printPdf({ html: text })
    return answer.ok ? Array.from(answer.value ?? [], (byte) => String.fromCharCode(byte)).join('') : null
  }, html)
  return printed === null
    ? fail('export/print-failed', 'The app did not print.')
    : ok(new Uint8Array(Buffer.from(printed, 'latin1')))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const wordsOfHtml = (html: string): string =>
  html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]*>/g, '')
    .replace(/&([\w#]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

const missing = (contents: DossierContents, words: string): readonly string[] => {
  const all = bare(words)
  return contents.annotations.map(exactOf).filter((exact) => !all.includes(bare(exact)))
}

/** A reader that shares no code with the printer; silent where it is not installed, as pdf.js has read the same file. */
async function expectPdftotextFindsAll(contents: DossierContents, path: string): Promise<void> {
  const read = await run('pdftotext', ['-enc', 'UTF-8', path, '-'], { maxBuffer: 64_000_000 }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    },
  )
  if (read === null) return
  // It takes a hyphen at the end of a line away, whoever wrote it.
  const whole = (text: string): string => bare(text).replaceAll('-', '')
  const words = whole(read.stdout)
  expect(contents.annotations.map(exactOf).filter((exact) => !words.includes(whole(exact)))).toEqual([])
}

test.describe('a brief for people', () => {
  test.beforeEach(async () => {
    running = await launch()
  })
  test.afterEach(async () => {
    await running.close()
  })

  for (const [name, there, dossier] of DOSSIERS) {
    test(`${name} as PDF, Word document and web page`, async () => {
      test.skip(!there, 'The five articles are not beside the repository.')
      const contents = dossier()
      const page = await openBrief(contents)
      const windows = running.app.windows().length

      const pdf = await readPdf(await saved(page, /\(\.pdf\)/, 'brief.pdf'))
      expect(missing(contents, pdf.words)).toEqual([])
      expect(pdf.isTagged).toBe(true)
      expect([...pdf.roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TR', 'TD']))
      expect(pdf.bookmarks[0]).toBe(contents.dossier.title)
      expect(pdf.bookmarks).toEqual(expect.arrayContaining(['Who says what', 'Quotes by question', 'Sources']))
      expect(pdf.words).toContain(`1 / ${String(pdf.pages)}`)
      expect(pdf.info).toMatchObject({ Title: contents.dossier.title, Creator: 'Variorum' })
      expect(running.app.windows()).toHaveLength(windows)
      await expectPdftotextFindsAll(contents, join(running.userData, 'brief.pdf'))

      const docx = await mammoth.extractRawText({ path: await saved(page, /\(\.docx\)/, 'brief.docx') })
      expect(missing(contents, docx.value)).toEqual([])
      const html = await readFile(await saved(page, /\(\.html\)/, 'brief.html'), 'utf8')
      expect(missing(contents, wordsOfHtml(html))).toEqual([])
    })
  }

  test('the same brief printed twice in the app is the same bytes', async () => {
    const { page } = running
    const document = everyBlock()
    const prints: Buffer[] = []
    for (const _ of [1, 2]) {
      const printed = await briefPdf.write(document, { printPdf: (html) => printInApp(page, html) })
      if (!printed.ok) throw new Error(printed.error.message)
      prints.push(Buffer.from(printed.value))
    }
    const [first, second] = prints
    expect(first?.length).toBeGreaterThan(10_000)
    expect(first && second && first.equals(second)).toBe(true)
    expect(first?.includes('(D:20260305093000')).toBe(true)
  })

  test('a document is printed without scripts, without network, and however large', async () => {
    const { page } = running
    const hidden = `<p hidden>${'So many words. '.repeat(200)}</p>`.repeat(1_000)
    const html = `<!doctype html><title>Large</title><h1>Large</h1><img src="https://example.org/a.png"><p id="p">not run</p><script>document.getElementById('p').textContent = 'was run'</script>${hidden}<p>the very end</p>`
    expect(html.length).toBeGreaterThan(2_000_000)
    const printed = await printInApp(page, html)
    if (!printed.ok) throw new Error(printed.error.message)
    const { words } = await readPdfBytes(Buffer.from(printed.value))
    expect(words).toContain('not run')
    expect(words).not.toContain('was run')
    expect(words).toContain('the very end')
  })
})

test('the command line prints the same bytes twice, with every word, tags and bookmarks', async () => {
  test.slow()
  const folder = await mkdtemp(join(tmpdir(), 'variorum-print-test-'))
  try {
    await writeFile(join(folder, 'a.txt'), 'Ada Lind said: “It may work.”\n\nThe state spent $4.5 billion.\n')
    await writeFile(
      join(folder, 'p.json'),
      JSON.stringify([{ source: 'a.txt', kind: 'expert_view', start: 0, end: 29, speaker: 'Ada Lind' }]),
    )
    const args = ['run', '-s', 'headless', '--', 'brief', '--passages', join(folder, 'p.json'), '--format', 'pdf']
    const environment = { ...process.env }
    delete environment['DISPLAY']
    const out = join(folder, 'b.pdf')
    const { stdout } = await run('npm', [...args, '--out', out, join(folder, 'a.txt')], {
      cwd: REPOSITORY,
      env: environment,
    })
    expect(JSON.parse(stdout)).toMatchObject({ format: 'pdf', quotes: [{ status: 'EXACT' }] })
    const read = await readPdf(out)
    expect(bare(read.words)).toContain(bare('Ada Lind said: “It may work.”'))
    expect([read.isTagged, read.bookmarks.includes('Sources')]).toEqual([true, true])

    await writeFile(join(folder, 'brief.html'), writeHtml(everyBlock()))
    const prints: string[] = []
    for (const _ of [1, 2]) {
      await run(process.execPath, [join(REPOSITORY, 'scripts/print-pdf.mjs'), folder], { env: environment })
      prints.push((await readFile(join(folder, 'brief.pdf'), 'latin1')).replace(/\(D:\d{14}/g, '(D:'))
    }
    expect(prints[0] === prints[1]).toBe(true)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
