/** The order that ECMA-376 (part 1, 17) gives to the children of each kind of properties; those that are written. */
const ORDER: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr',
  rPr: 'rStyle rFonts b bCs i iCs strike noProof color sz szCs u vertAlign rtl lang',
  pBdr: 'top left bottom right between bar',
  tblPr: 'tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tcPr: 'tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign',
  tblBorders: 'top left bottom right insideH insideV',
  tblCellMar: 'top left bottom right',
  style: 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr',
  lvl: 'start numFmt lvlRestart pStyle lvlText lvlJc pPr rPr',
  sectPr: 'headerReference footerReference pgSz pgMar cols titlePg',
  settings: 'zoom defaultTabStop characterSpacingControl footnotePr endnotePr compat themeFontLang',
  font: 'altName panose1 charset family pitch',
}

/** Every place where children stand in an order that Word refuses, or are not known. */
export function outOfOrder(document: Document): readonly string[] {
  return [...document.getElementsByTagName('*')].flatMap((element) => {
    const order = ORDER[element.localName]?.split(' ')
    if (!order) return []
    const places = [...element.children].map(({ localName }) => order.indexOf(localName))
    const wrong = places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))
    return wrong ? [`${element.localName}: ${[...element.children].map(({ localName }) => localName).join(' ')}`] : []
  })
}
