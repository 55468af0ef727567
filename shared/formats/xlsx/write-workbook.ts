import { utf8fromString } from '@exodus/bytes/utf8.js'
import { zipSync } from 'fflate'
import { messages } from '../../messages/messages.ts'
import type { Table } from '../tables/table.ts'
import { escapeCellText, escapeXml } from './escape-xml.ts'
import { columnName, rangeOf, sheetXml } from './write-sheet.ts'
import { stylesXml } from './styles.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Excel refuses a file with a longer cell. UTF-16 code units. */
const LONGEST_TEXT = 32_767

/** Entries have no time of their own. Its parts are local, as `fflate` reads them, so that no time zone shows. */
const ENTRY_TIME = new Date(1980, 0, 1, 12)

/**
 * Tables as the sheets of one workbook of ECMA-376 (SpreadsheetML, transitional). The same tables give the same bytes.
 * Words are typed strings, of which no program makes a formula.
 */
export function writeWorkbook(tables: readonly Table[]): Uint8Array<ArrayBuffer> {
  const texts = new Map<string, number>()
  let uses = 0
  const numberText = (text: string): number => {
    uses += 1
    const known = texts.get(text) ?? texts.size
    texts.set(text, known)
    return known
  }
  const sheets = tables.map((table) => sheetXml(table, numberText, DECLARATION, MAIN))
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([[`${DOCUMENT}/officeDocument`, 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(tables)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, at) => [`${DOCUMENT}/worksheet`, sheetPath(at)] as const),
        [`${DOCUMENT}/styles`, 'styles.xml'],
        [`${DOCUMENT}/sharedStrings`, 'sharedStrings.xml'],
      ]),
    ],
    ...sheets.map((sheet, at) => [`xl/${sheetPath(at)}`, sheet] as const),
    ['xl/styles.xml', stylesXml(DECLARATION, MAIN)],
    ['xl/sharedStrings.xml', sharedStrings([...texts.keys()], uses)],
  ]
  const files = Object.fromEntries(parts.map(([path, xml]) => [path, utf8fromString(xml)]))
  return new Uint8Array(zipSync(files, { level: 6, mtime: ENTRY_TIME }))
}

const sheetPath = (at: number): string => `worksheets/sheet${String(at + 1)}.xml`

const contentTypes = (sheets: number): string =>
  [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
    ...Array.from(
      { length: sheets },
      (_, at) => `<Override PartName="/xl/${sheetPath(at)}" ContentType="${TYPE}.worksheet+xml"/>`,
    ),
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>`,
    '</Types>',
  ].join('')

const relationships = (targets: readonly (readonly [string, string])[]): string =>
  [
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">`,
    ...targets.map(
      ([type, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${type}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('')

function workbookXml(tables: readonly Table[]): string {
  const sheets = tables.map(({ title }, at) => {
    const number = String(at + 1)
    return `<sheet name="${escapeXml(title)}" sheetId="${number}" r:id="rId${number}"/>`
  })
  // Excel keeps what a filter covers under this name and misses it when it is not there.
  const filters = tables.map((table, at) => {
    const [, end] = rangeOf(table)
    const last = end.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${String(at)}" hidden="1">'${escapeXml(table.title)}'!$${columnName(0)}$1:${last}</definedName>`
  })
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">`,
    `<sheets>${sheets.join('')}</sheets>`,
    `<definedNames>${filters.join('')}</definedNames>`,
    '</workbook>',
  ].join('')
}

const sharedStrings = (texts: readonly string[], uses: number): string =>
  [
    `${DECLARATION}<sst xmlns="${MAIN}" count="${String(uses)}" uniqueCount="${String(texts.length)}">`,
    ...texts.map((text) => `<si><t xml:space="preserve">${escapeCellText(fitting(text))}</t></si>`),
    '</sst>',
  ].join('')

/** The text, or its beginning with a mark that says so. Never half a character. */
function fitting(text: string): string {
  if (text.length <= LONGEST_TEXT) return text
  const mark = messages.exports.tables.cut(text.length)
  return text.slice(0, LONGEST_TEXT - mark.length).replace(/[\ud800-\udbff]$/, '') + mark
}
