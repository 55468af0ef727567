const BYTE_ORDER_MARK = '\uFEFF'
/** What looks like nothing: white space and the zero-width characters that some editors leave behind. */
const SOMETHING = /[^\s\u200B-\u200D\u2060]/u

/**
 * The canonical text of a plain-text file: its decoded content without a byte order mark and with line breaks as LF.
 * Nothing else is touched, neither Unicode forms nor spaces, so that offsets are the file's own.
 */
export function canonicalText(decoded: string): string {
  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text
}

/** True when there is nothing to read in `text`. */
export const isBlankText = (text: string): boolean => !SOMETHING.test(text)
