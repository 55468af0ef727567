import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What SQLite's loader asks of the page that it believes to be in. */
const AS_IN_A_PAGE = { self: globalThis, location: { href: 'file:///bench', pathname: '/bench', search: '' } }

/**
 * SQLite with an FTS5 index of titles and texts, in memory, in this process.
 *
 * @returns {Promise<{ add: (title: string, text: string) => void, search: (match: string) => number[], version: string }>}
 */
export async function openSqlite() {
  Object.assign(globalThis, AS_IN_A_PAGE)
  const folder = dirname(createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/package.json'))
  const wasm = readFileSync(join(folder, 'sqlite-wasm/jswasm/sqlite3.wasm'))
  const { fetch } = globalThis
  // The loader fetches its code, which Node does not do for files.
  globalThis.fetch = async () => new Response(wasm, { headers: { 'content-type': 'application/wasm' } })
  try {
    const { default: load } = await import('@sqlite.org/sqlite-wasm')
    const quiet = () => undefined
    return indexOf(await load({ print: quiet, printErr: quiet }))
  } finally {
    globalThis.fetch = fetch
  }
}

function indexOf(sqlite) {
  const db = new sqlite.oo1.DB(':memory:')
  db.exec(`CREATE VIRTUAL TABLE articles USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')`)
  const insert = db.prepare('INSERT INTO articles(title, body) VALUES (?, ?)')
  const select = db.prepare('SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY bm25(articles, 5.0, 1.0)')
  return {
    version: sqlite.version.libVersion,
    add: (title, text) => void insert.bind([title, text]).stepReset(),
    search: (match) => {
      const rows = []
      select.bind([match])
      while (select.step()) rows.push(select.getInt(0) - 1)
      select.reset()
      return rows
    },
  }
}
