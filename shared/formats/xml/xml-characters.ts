/** What XML 1.0 holds in no way, not even as a reference (https://www.w3.org/TR/xml/#charsets). */
const UNHOLDABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const ALL_UNHOLDABLE = new RegExp(UNHOLDABLE.source, 'gu')

/** Whether XML can hold a text unchanged. Lone surrogates and most control characters it cannot. */
export const isHoldable = (text: string): boolean => !UNHOLDABLE.test(text)

/** The text with U+FFFD for each character that XML cannot hold. */
export const holdable = (text: string): string => (isHoldable(text) ? text : text.replace(ALL_UNHOLDABLE, '\ufffd'))
