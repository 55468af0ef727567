import { escapeXml } from '../xlsx/escape-xml.ts'

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** Declared on the root element of every part with words. */
export const NAMESPACES = `xmlns:w="${MAIN}" xmlns:r="${RELATIONSHIPS}"`

// What XML 1.0 cannot hold, and halves of characters. They are shown as what they are: something that was there.
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const BREAKS = /(\r\n|[\n\r\t\u2028\u2029])/

/** Text for an attribute or an element. */
export const xmlText = (text: string): string => escapeXml(text.replace(UNHOLDABLE, '\ufffd'))

/** The inside of a run: its words, line ends and tabs. */
export const runContent = (text: string): string =>
  text
    .split(BREAKS)
    .map((part) => {
      if (part === '') return ''
      if (part === '\t') return '<w:tab/>'
      if (BREAKS.test(part)) return '<w:br/>'
      return `<w:t xml:space="preserve">${xmlText(part)}</w:t>`
    })
    .join('')
