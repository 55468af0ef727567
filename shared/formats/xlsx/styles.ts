/** Index of each style in `cellXfs`. */
export const STYLE = {
  plain: 0,
  header: 1,
  wrapped: 2,
  /** What begins like a formula stays text also when somebody edits the cell. */
  inert: 3,
  inertWrapped: 4,
  date: 5,
  instant: 6,
  whole: 7,
  /** LibreOffice shows truth as 1 and 0 without it; Excel shows the words in any format. */
  truth: 8,
} as const

const TOP = 'vertical="top"'
const xf = (attributes: string, alignment = TOP): string =>
  `<xf borderId="0" xfId="0" ${attributes}applyAlignment="1"><alignment ${alignment}/></xf>`
const PLAIN = 'numFmtId="0" fontId="0" fillId="0" '

/** xl/styles.xml: two fonts, a tint for the header, and the styles of `STYLE` in its order. */
export const stylesXml = (declaration: string, namespace: string): string =>
  [
    `${declaration}<styleSheet xmlns="${namespace}">`,
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>',
    '<numFmt numFmtId="166" formatCode="&quot;TRUE&quot;;&quot;TRUE&quot;;&quot;FALSE&quot;"/></numFmts>',
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
    // The first two fills are reserved by the format.
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE9EEEB"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${String(Object.keys(STYLE).length)}">`,
    xf(PLAIN),
    xf('numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" ', `${TOP} wrapText="1"`),
    xf(PLAIN, `${TOP} wrapText="1"`),
    xf(`${PLAIN}quotePrefix="1" `),
    xf(`${PLAIN}quotePrefix="1" `, `${TOP} wrapText="1"`),
    xf('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1" '),
    xf('numFmtId="165" fontId="0" fillId="0" applyNumberFormat="1" '),
    xf('numFmtId="3" fontId="0" fillId="0" applyNumberFormat="1" '),
    xf('numFmtId="166" fontId="0" fillId="0" applyNumberFormat="1" '),
    '</cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
