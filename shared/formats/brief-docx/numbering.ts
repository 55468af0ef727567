import { DECLARATION, NAMESPACES } from './xml.ts'

/** `w:numId` of all bullets, and of the first numbered list. */
export const BULLETS = 1
export const FIRST_NUMBERED = 2

const LEVELS = 9
const STEP = 425
const BULLET_SIGNS = ['\u2022', '\u2013', '\u25aa'] as const
const FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'] as const

function levelXml(level: number, ordered: boolean): string {
  const format = ordered ? (FORMATS[level % 3] ?? 'decimal') : 'bullet'
  const text = ordered ? `%${String(level + 1)}.` : (BULLET_SIGNS[level % 3] ?? '\u2022')
  const left = String(STEP * (level + 1))
  return `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${String(STEP)}"/></w:pPr></w:lvl>`
}

const abstractXml = (id: number, ordered: boolean): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="hybridMultilevel"/>${Array.from({ length: LEVELS }, (_, level) => levelXml(level, ordered)).join('')}</w:abstractNum>`

/** word/numbering.xml. @param numberedLists the depth of each list that counts by itself, from 0 */
export function numberingXml(numberedLists: readonly number[]): string {
  const lists = numberedLists.map(
    (depth, at) =>
      `<w:num w:numId="${String(FIRST_NUMBERED + at)}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${String(depth)}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  return [
    `${DECLARATION}<w:numbering ${NAMESPACES}>`,
    abstractXml(0, false),
    abstractXml(1, true),
    `<w:num w:numId="${String(BULLETS)}"><w:abstractNumId w:val="0"/></w:num>`,
    ...lists,
    '</w:numbering>',
  ].join('')
}
