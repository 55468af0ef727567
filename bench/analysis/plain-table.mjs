import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainPageAt } from '../reader/app.mjs'

const STYLE = `html { background: #fff } body { margin: 0; font: 13px/1.4 sans-serif; color: #1b1b1b }
table { border-collapse: collapse; table-layout: fixed; width: 100% }
td, th { padding: 0 8px; border-bottom: 1px solid #ddd; text-align: left; overflow: hidden; white-space: nowrap }`

/** A bare window whose page has room for a table, and nothing else. */
export async function openPlainTable(station) {
  const file = join(station.profile, 'plain.html')
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title><style>${STYLE}</style><main></main></html>\n`,
  )
  return plainPageAt(station, file)
}

/**
 * A table of so many rows and columns, one text a cell and nothing else.
 *
 * @param {{ rows: number, columns: number, height: number, textOf: (row: number, column: number) => string }} shape height in px
 */
export function plainTable({ rows, columns, height, textOf }) {
  const row = (at) => {
    const cells = Array.from({ length: columns }, (_, column) => `<td>${textOf(at, column)}</td>`)
    return `<tr style="height:${height}px">${cells.join('')}</tr>`
  }
  return `<table><tbody>${Array.from({ length: rows }, (_, at) => row(at)).join('')}</tbody></table>`
}
