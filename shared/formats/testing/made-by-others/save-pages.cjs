const { mkdirSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { app, BrowserWindow, protocol } = require('electron')

/** Run by Electron with a folder: saves and prints the pages of its `sources.json`, as a person's browser does. */
const folder = process.argv.at(-1)
const { sources, photo } = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8'))
const PAPER = { pageSize: 'A5', margins: { top: 0.8, bottom: 0.8, left: 0.6, right: 0.6 } }

/** Nothing is loaded from the network: the sites are made up, and answered here. */
function answer(request) {
  const address = new URL(request.url)
  if (address.pathname.endsWith('.png')) {
    return new Response(Buffer.from(photo, 'base64'), { headers: { 'content-type': 'image/png' } })
  }
  const source = sources.find((each) => request.url.split('?')[0] === each.address)
  if (!source) return new Response('', { status: 404 })
  const page = source[address.searchParams.get('page') ?? 'newsPage']
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

async function save(window, source) {
  await window.loadURL(source.address)
  await window.webContents.savePage(join(folder, `${source.name}.mhtml`), 'MHTML')
  await window.webContents.savePage(join(folder, `${source.name}.html`), 'HTMLComplete')
}

async function print(window, source, page, file) {
  await window.loadURL(`${source.address}?page=${page}`)
  const style = 'font-size: 8px; width: 100%; text-align: center'
  const pdf = await window.webContents.printToPDF({
    ...PAPER,
    displayHeaderFooter: true,
    headerTemplate: `<div style="${style}">${source.runningHead}</div>`,
    footerTemplate: `<div style="${style}"><span class="pageNumber"></span></div>`,
  })
  writeFileSync(join(folder, file), pdf)
}

app
  .whenReady()
  .then(async () => {
    mkdirSync(folder, { recursive: true })
    protocol.handle('https', answer)
    const window = new BrowserWindow({ show: false, width: 1280, height: 900, webPreferences: { sandbox: true } })
    for (const source of sources) {
      await save(window, source)
      await print(window, source, 'plainPage', `${source.name}.pdf`)
      if (source.hasColumns) await print(window, source, 'columnPage', `${source.name}-columns.pdf`)
    }
    app.exit(0)
  })
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`)
    app.exit(1)
  })
