const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// What XML 1.0 cannot hold, and the carriage return, which its readers turn into a line feed.
const UNHOLDABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g
const LONE_SURROGATE = /\p{Surrogate}/gu

const asEscape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** Text for an element or an attribute of any XML part. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')

/**
 * Text for a cell: ST_Xstring of ECMA-376 (part 1, 22.9.2.19), where `_x000D_` is a carriage return, so that `_x005F_`
 * must stand for a low line that only looks like the beginning of one. Half a surrogate pair is no character.
 */
export const escapeCellText = (text: string): string =>
  escapeXml(text.replace(LONE_SURROGATE, '\ufffd').replace(LOOKS_ESCAPED, asEscape('_')).replace(UNHOLDABLE, asEscape))
