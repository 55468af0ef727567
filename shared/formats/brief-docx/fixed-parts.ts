import type { BriefDocument } from '../../briefs/document/document.ts'
import { writeWords, instantOf } from './write-inlines.ts'
import { DECLARATION, NAMESPACES, xmlText } from './xml.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts of the package with words, by path: the end of each one's content type. */
export const WORD_PARTS = {
  'word/document.xml': 'document.main',
  'word/styles.xml': 'styles',
  'word/settings.xml': 'settings',
  'word/numbering.xml': 'numbering',
  'word/fontTable.xml': 'fontTable',
  'word/footnotes.xml': 'footnotes',
  'word/comments.xml': 'comments',
  'word/header1.xml': 'header',
  'word/header2.xml': 'header',
  'word/footer1.xml': 'footer',
} as const

export const contentTypesXml = (): string =>
  [
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...Object.entries(WORD_PARTS).map(
      ([path, type]) => `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`,
    ),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>',
    '</Types>',
  ].join('')

/** Without the mode Word shows the document as one of 2007. */
export const settingsXml = (): string =>
  [
    `${DECLARATION}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>`,
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '</w:settings>',
  ].join('')

const font = (name: string, alternative: string, family: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:family w:val="${family}"/><w:pitch w:val="${family === 'modern' ? 'fixed' : 'variable'}"/></w:font>`

/** What may stand in where a font is missing. */
export const fontTableXml = (): string =>
  [
    `${DECLARATION}<w:fonts ${NAMESPACES}>`,
    font('Cambria', 'Caladea', 'roman'),
    font('Calibri', 'Carlito', 'swiss'),
    font('Consolas', 'DejaVu Sans Mono', 'modern'),
    '</w:fonts>',
  ].join('')

const SEPARATOR = '<w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r>'

/** word/footnotes.xml. @param footnotes the inside of each; the first has the number 1 */
export const footnotesXml = (footnotes: readonly string[]): string =>
  [
    `${DECLARATION}<w:footnotes ${NAMESPACES}>`,
    `<w:footnote w:type="separator" w:id="-1">${SEPARATOR}<w:separator/></w:r></w:p></w:footnote>`,
    `<w:footnote w:type="continuationSeparator" w:id="0">${SEPARATOR}<w:continuationSeparator/></w:r></w:p></w:footnote>`,
    ...footnotes.map((inner, at) => `<w:footnote w:id="${String(at + 1)}">${inner}</w:footnote>`),
    '</w:footnotes>',
  ].join('')

export const commentsXml = (comments: readonly string[]): string =>
  `${DECLARATION}<w:comments ${NAMESPACES}>${comments.join('')}</w:comments>`

/** The title runs at the head of every page but the first. */
export const headerXml = (title: string): string =>
  `${DECLARATION}<w:hdr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${writeWords(title, {}, 'ltr')}</w:p></w:hdr>`

const field = (code: string): string =>
  `<w:fldSimple w:instr=" ${code} "><w:r><w:rPr><w:noProof/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>`

export const footerXml = (): string =>
  `${DECLARATION}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`

/** docProps/core.xml: the instant of export is the only time in the file. */
export function coreXml({ title, language, exportedAt }: BriefDocument): string {
  const instant = instantOf(exportedAt)
  const time = (name: string): string =>
    instant === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${xmlText(title)}</dc:title><dc:language>${xmlText(language)}</dc:language>`,
    time('created'),
    time('modified'),
    '</cp:coreProperties>',
  ].join('')
}

export const appXml = (): string =>
  `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Variorum</Application></Properties>`
