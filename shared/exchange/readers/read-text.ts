import { utf8toString } from '@exodus/bytes/utf8.js'
import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'

/** Bytes: a million annotations with their quotes. */
export const EXCHANGE_SIZE_LIMIT = 100_000_000

/** @returns UTF-8 without its byte order mark, or `import/too-large`, `import/encoding` */
export function readUtf8(bytes: Uint8Array): Result<string> {
  if (bytes.byteLength > EXCHANGE_SIZE_LIMIT) {
    return fail('import/too-large', messages.exchange.tooLarge(bytes.byteLength, EXCHANGE_SIZE_LIMIT))
  }
  try {
    const text = utf8toString(bytes)
    return ok(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch (error) {
    return fail('import/encoding', messages.exchange.notUnicode, error)
  }
}

/** @returns any JSON value, or `import/too-large`, `import/encoding`, `import/malformed` */
export function readJson(bytes: Uint8Array): Result<unknown> {
  const text = readUtf8(bytes)
  if (!text.ok) return text
  try {
    const value: unknown = JSON.parse(text.value)
    return ok(value)
  } catch (error) {
    return fail('import/malformed', messages.exchange.notJson, error)
  }
}

/** So much of a file tells what it is. */
const HEAD = 4_096

/** The beginning of a file as text, for guessing; never fails. */
export function headOf(bytes: Uint8Array): string {
  let head = ''
  for (const byte of bytes.subarray(0, HEAD)) head += String.fromCharCode(byte)
  return head.replace(/^\u00ef\u00bb\u00bf/u, '').trimStart()
}
