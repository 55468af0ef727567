import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withDisplay } from '../../../../scripts/lib/display.mjs'
import { bundleForNode } from '../../../../scripts/lib/node-bundle.mjs'
import { inRoot } from '../../../../scripts/lib/paths.mjs'
import { ensureRuntime } from '../../../../scripts/lib/runtime/index.mjs'
import { sandboxArguments } from '../../../../scripts/lib/sandbox.mjs'

/**
 * `node shared/formats/testing/made-by-others/make.mjs`: has Pandoc, LibreOffice and Chromium make files of the
 * articles, each below the program's name. Needs all three; the files are kept in the repository, so that only who
 * changes an article runs it.
 */
const HERE = 'shared/formats/testing/made-by-others'
/** 80 × 48 pixels of one colour. */
const PHOTO =
  'iVBORw0KGgoAAAANSUhEUgAAAFAAAAAwAQMAAAC8K2+0AAAAA1BMVEVYepzpvAzBAAAADklEQVR42mNgGAWjAAEAAhAAAZrhHsYAAAAASUVORK5CYII='
const text = (value) => ({ type: 'string', value })
const yes = { type: 'boolean', value: 'true' }
/** Nobody opens it without the word; and everybody opens it, but should not copy from it. */
const LOCKED = { EncryptFile: yes, DocumentOpenPassword: text('delta') }
const RESTRICTED = {
  RestrictPermissions: yes,
  PermissionPassword: text('delta'),
  EnableCopyingOfContent: { type: 'boolean', value: 'false' },
}
const work = mkdtempSync(join(tmpdir(), 'made-by-others-'))
const at = (...parts) => join(work, ...parts)
const into = (program) => (name) => copyFileSync(at(name), inRoot(`${HERE}/${program}/${name}`))
// So that the same article gives the same files.
const env = { ...process.env, SOURCE_DATE_EPOCH: '1773446400', TZ: 'UTC' }

function byPandoc({ name }) {
  const pandoc = (to, extension, ...more) =>
    execFileSync('pandoc', [
      ...['-f', 'markdown-smart', '-t', to, '-s', '--wrap=none', ...more],
      ...['-o', at(`${name}.${extension}`), at(`${name}.source.md`)],
    ], { cwd: work, env }) // prettier-ignore
  pandoc('docx', 'docx')
  pandoc('odt', 'odt')
  pandoc('epub3', 'epub')
  pandoc('html5', 'html')
  pandoc('gfm-smart+yaml_metadata_block', 'md')
  pandoc('plain-smart', 'txt')
  for (const extension of ['docx', 'odt', 'epub', 'html', 'md', 'txt']) into('pandoc')(`${name}.${extension}`)
}

function byOffice(sources) {
  const copyAs = (name) => {
    copyFileSync(inRoot(`${HERE}/pandoc/article-vi.docx`), at(name))
    return at(name)
  }
  const from = (extension) => sources.map(({ name }) => inRoot(`${HERE}/pandoc/${name}.${extension}`))
  const convert = (to, files) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(at('profile')).href}`,
        ...['--headless', '--convert-to', to, '--outdir', work, ...files],
      ],
      { env, stdio: 'ignore' },
    )
  convert('docx', from('odt'))
  convert('odt', from('docx'))
  convert('pdf', from('docx'))
  convert('html', from('odt'))
  convert('txt:Text (encoded):UTF8', from('docx'))
  convert(`pdf:writer_pdf_Export:${JSON.stringify(LOCKED)}`, [copyAs('locked.docx')])
  convert(`pdf:writer_pdf_Export:${JSON.stringify(RESTRICTED)}`, [copyAs('restricted.docx')])
  for (const name of ['locked.pdf', 'restricted.pdf']) into('libreoffice')(name)
  for (const { name } of sources)
    for (const extension of ['docx', 'odt', 'pdf', 'html', 'txt']) into('libreoffice')(`${name}.${extension}`)
}

async function byChromium(sources) {
  writeFileSync(at('sources.json'), JSON.stringify({ sources, photo: PHOTO }))
  const runtime = await ensureRuntime()
  await withDisplay(async (display) => {
    const args = [...(await sandboxArguments(runtime.dir)), '--disable-gpu', `--user-data-dir=${at('user')}`]
    const childEnv = { ...env, ...display }
    delete childEnv.ELECTRON_RUN_AS_NODE
    execFileSync(runtime.executable, [...args, inRoot(`${HERE}/save-pages.cjs`), work], {
      env: childEnv,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 120_000,
    })
  })
  for (const { name, hasColumns } of sources) {
    const files = [`${name}.mhtml`, `${name}.html`, `${name}.pdf`, ...(hasColumns ? [`${name}-columns.pdf`] : [])]
    files.forEach(into('chromium'))
  }
}

try {
  const bundle = 'out/fixtures/sources.mjs'
  await bundleForNode(`${HERE}/sources.ts`, bundle)
  const { SOURCES } = await import(inRoot(bundle))
  for (const program of ['pandoc', 'libreoffice', 'chromium'])
    mkdirSync(inRoot(`${HERE}/${program}`), { recursive: true })
  writeFileSync(at('photo.png'), Buffer.from(PHOTO, 'base64'))
  for (const { name, markdown } of SOURCES) writeFileSync(at(`${name}.source.md`), markdown)
  SOURCES.forEach(byPandoc)
  byOffice(SOURCES)
  await byChromium(SOURCES)
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}
