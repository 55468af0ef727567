import { languageElement, wordLanguage } from './look.ts'
import { QUOTE_LINES, QUOTE_STYLES } from './quote-styles.ts'
import { DECLARATION, NAMESPACES } from './xml.ts'

/** On every computer with Word, and with all letters of Vietnamese, which Georgia has not everywhere. */
const SERIF = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="SimSun" w:cs="Times New Roman"/>'
const SANS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Microsoft YaHei" w:cs="Arial"/>'
const MONO = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:eastAsia="SimSun" w:cs="Courier New"/>'

const TEXT_2 = '4B4E4C'
const TEXT_3 = '636564'
const HAIR = 'DDE0DF'
const RULE = '848785'
const BAD = 'A92321'

interface Style {
  readonly id: string
  /** A name that Word knows is shown in the language of the reader. */
  readonly name: string
  readonly type?: 'paragraph' | 'character'
  readonly basedOn?: string
  readonly next?: string
  readonly paragraph?: string
  readonly run?: string
}

const size = (halfPoints: number): string =>
  `<w:sz w:val="${String(halfPoints)}"/><w:szCs w:val="${String(halfPoints)}"/>`
const color = (value: string): string => `<w:color w:val="${value}"/>`
const BOLD = '<w:b/><w:bCs/>'
const spacing = (before: number, after: number, line = 276): string =>
  `<w:spacing w:before="${String(before)}" w:after="${String(after)}" w:line="${String(line)}" w:lineRule="auto"/>`

const heading = (level: number, halfPoints: number, before: number, border = ''): Style => ({
  id: `Heading${String(level)}`,
  name: `heading ${String(level)}`,
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: `<w:keepNext/><w:keepLines/>${border}${spacing(before, 100, 252)}<w:outlineLvl w:val="${String(level - 1)}"/>`,
  run: `${BOLD}${size(halfPoints)}`,
})

const PROSE: readonly Style[] = [
  { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', paragraph: '<w:widowControl/>' + spacing(0, 140) },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(0, 160, 240)}`,
    run: `${BOLD}${size(44)}`,
  },
  heading(1, 29, 400, `<w:pBdr><w:top w:val="single" w:sz="4" w:space="8" w:color="${RULE}"/></w:pBdr>`),
  heading(2, 24, 280),
  heading(3, 21, 220),
  {
    id: 'Quiet',
    name: 'Quiet Text',
    basedOn: 'Normal',
    paragraph: spacing(0, 80, 259),
    run: `${SANS}${color(TEXT_2)}${size(19)}`,
  },
  {
    id: 'Warning',
    name: 'Warning',
    basedOn: 'Normal',
    paragraph: `<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="${BAD}"/><w:left w:val="single" w:sz="24" w:space="8" w:color="${BAD}"/><w:bottom w:val="single" w:sz="4" w:space="6" w:color="${BAD}"/><w:right w:val="single" w:sz="4" w:space="8" w:color="${BAD}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FFEBE9"/>${spacing(200, 240)}<w:ind w:left="200" w:right="200"/>`,
    run: `${SANS}${size(20)}`,
  },
  { id: 'ListParagraph', name: 'List Paragraph', basedOn: 'Normal', paragraph: spacing(0, 70) },
  {
    id: 'Bibliography',
    name: 'Bibliography',
    basedOn: 'Normal',
    paragraph: `<w:keepLines/>${spacing(0, 120)}<w:ind w:left="567" w:hanging="567"/>`,
  },
]

const QUOTES: readonly Style[] = [
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    next: 'QuoteSource',
    paragraph: `<w:keepNext/><w:widowControl/>${spacing(60, 60)}<w:ind w:left="284" w:right="284"/>`,
  },
  ...(['expert_view', 'official_statement', 'figure'] as const).map((kind) => ({
    id: QUOTE_STYLES[kind],
    name: `Quote ${kind.replace('_', ' ')}`,
    basedOn: 'Quote',
    next: 'QuoteSource',
    paragraph: `<w:pBdr><w:left ${QUOTE_LINES[kind]}/></w:pBdr>`,
  })),
  {
    id: 'QuoteSource',
    name: 'Quote Source',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: `<w:keepLines/>${spacing(60, 40, 259)}<w:ind w:left="284"/>`,
    run: `${SANS}${color(TEXT_2)}${size(18)}`,
  },
  {
    id: 'QuoteDetails',
    name: 'Quote Details',
    basedOn: 'QuoteSource',
    next: 'BodyText',
    paragraph: spacing(0, 200, 259),
    run: `${color(TEXT_3)}${size(17)}`,
  },
]

const TABLES: readonly Style[] = [
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    paragraph: `<w:keepNext/>${spacing(200, 80, 252)}`,
    run: `${SANS}${color(TEXT_3)}${size(18)}`,
  },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    paragraph: spacing(40, 40, 252),
    run: `${SANS}${size(18)}`,
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    paragraph: '<w:keepNext/>',
    run: color(TEXT_2),
  },
  { id: 'AfterTable', name: 'After Table', basedOn: 'Normal', paragraph: spacing(0, 120, 120), run: size(8) },
  {
    id: 'Facts',
    name: 'Facts',
    basedOn: 'Normal',
    paragraph: `<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="1701"/></w:tabs>${spacing(0, 20, 259)}<w:ind w:left="1701" w:hanging="1701"/>`,
    run: `${SANS}${color(TEXT_2)}${size(18)}`,
  },
]

const NOTES: readonly Style[] = [
  {
    id: 'FootnoteText',
    name: 'footnote text',
    basedOn: 'Normal',
    paragraph: spacing(0, 40, 240),
    run: size(18),
  },
  {
    id: 'CommentText',
    name: 'annotation text',
    basedOn: 'Normal',
    paragraph: spacing(0, 0, 240),
    run: `${SANS}${size(20)}`,
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    paragraph: spacing(0, 0, 240),
    run: `${SANS}${color(TEXT_3)}${size(16)}`,
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: `${spacing(0, 0, 240)}<w:jc w:val="right"/>`,
    run: `${SANS}${color(TEXT_3)}${size(16)}`,
  },
]

const CHARACTERS: readonly Style[] = [
  { id: 'FootnoteReference', name: 'footnote reference', run: '<w:vertAlign w:val="superscript"/>' },
  { id: 'CommentReference', name: 'annotation reference', run: size(16) },
  { id: 'Hyperlink', name: 'Hyperlink', run: `${color('0F4EA3')}<w:u w:val="single"/>` },
  { id: 'Code', name: 'Code Words', run: `${MONO}${size(18)}` },
  { id: 'FactLabel', name: 'Fact Label', run: color(TEXT_3) },
].map((style) => ({ ...style, type: 'character', basedOn: 'DefaultParagraphFont' }))

const styleXml = ({ id, name, type = 'paragraph', basedOn, next, paragraph = '', run = '' }: Style): string =>
  [
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>`,
    basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('')

const BASE = [
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
].join('')

const TABLE = [
  '<w:style w:type="table" w:customStyle="1" w:styleId="BriefTable"><w:name w:val="Brief Table"/><w:basedOn w:val="TableNormal"/>',
  `<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="${RULE}"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${RULE}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${HAIR}"/></w:tblBorders>`,
  '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="${RULE}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>`,
].join('')

/** word/styles.xml. @param language BCP 47, of the app's own words */
export const stylesXml = (language: string): string =>
  [
    `${DECLARATION}<w:styles ${NAMESPACES}>`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${SERIF}${size(21)}${languageElement(wordLanguage(language) ?? 'en-US')}</w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${spacing(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    BASE,
    ...[...PROSE, ...QUOTES, ...TABLES, ...NOTES, ...CHARACTERS].map(styleXml),
    TABLE,
    '</w:styles>',
  ].join('')
