import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import { zipSync } from 'fflate'
import type { BriefDocument } from '../../briefs/document/document.ts'
import { type DocxState, newState, Relationships } from './docx-state.ts'
import {
  appXml,
  commentsXml,
  contentTypesXml,
  coreXml,
  fontTableXml,
  footerXml,
  footnotesXml,
  headerXml,
  settingsXml,
} from './fixed-parts.ts'
import { numberingXml } from './numbering.ts'
import { stylesXml } from './styles.ts'
import { writeBlocks } from './write-blocks.ts'
import { DECLARATION, NAMESPACES } from './xml.ts'

/** Entries have no time of their own. Its parts are local, as `fflate` reads them, so that no time zone shows. */
const ENTRY_TIME = new Date(1980, 0, 1, 12)

/** The parts that the body points at, in the order of their ids: `rId1`, `rId2` … */
const BODY_PARTS = [
  ['styles', 'styles.xml'],
  ['settings', 'settings.xml'],
  ['numbering', 'numbering.xml'],
  ['fontTable', 'fontTable.xml'],
  ['footnotes', 'footnotes.xml'],
  ['comments', 'comments.xml'],
  ['header', 'header1.xml'],
  ['header', 'header2.xml'],
  ['footer', 'footer1.xml'],
] as const

/**
 * A brief as a package of ECMA-376 (WordprocessingML, transitional). The same document gives the same bytes: there is
 * no time in it but that of the export, and no random id.
 */
export function writeDocx(document: BriefDocument): Uint8Array<ArrayBuffer> {
  const state = newState(document, new Relationships(BODY_PARTS))
  const body = writeBlocks(document.blocks, state)
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypesXml()],
    ['_rels/.rels', packageRelationships()],
    ['docProps/core.xml', coreXml(document)],
    ['docProps/app.xml', appXml()],
    ['word/document.xml', documentXml(body)],
    ['word/styles.xml', stylesXml(document.language)],
    ['word/settings.xml', settingsXml()],
    ['word/numbering.xml', numberingXml(state.numberedLists)],
    ['word/fontTable.xml', fontTableXml()],
    ['word/footnotes.xml', footnotesXml(state.footnotes)],
    ['word/comments.xml', commentsXml(state.comments)],
    ['word/header1.xml', headerXml(document.title)],
    ['word/header2.xml', headerXml('')],
    ['word/footer1.xml', footerXml()],
    ...relationshipParts(state),
  ]
  const files = Object.fromEntries(parts.map(([path, xml]) => [path, utf8fromStringLoose(xml)]))
  return new Uint8Array(zipSync(files, { level: 6, mtime: ENTRY_TIME }))
}

const relationshipParts = ({ bodyLinks, footnoteLinks, commentLinks }: DocxState): readonly [string, string][] =>
  (
    [
      ['document', bodyLinks],
      ['footnotes', footnoteLinks],
      ['comments', commentLinks],
    ] as const
  ).flatMap(([part, links]): readonly [string, string][] =>
    links.isEmpty ? [] : [[`word/_rels/${part}.xml.rels`, links.xml()]],
  )

const packageRelationships = (): string =>
  new Relationships([
    ['officeDocument', 'word/document.xml'],
    ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
  ]).xml()

/** A4, 22 mm at the sides, as the print style of the web page has it. */
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:headerReference w:type="first" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/><w:footerReference w:type="first" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1247" w:bottom="1361" w:left="1247" w:header="680" w:footer="624" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'

const documentXml = (body: string): string =>
  `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}${SECTION}</w:body></w:document>`
