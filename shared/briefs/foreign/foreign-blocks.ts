import { decodeText } from '../../formats/encoding/decode.ts'
import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { ForeignBlock } from './foreign-block.ts'
import { htmlBlocks } from './html-blocks.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { plainBlocks } from './plain-blocks.ts'

const READERS: Readonly<Record<string, (text: string) => readonly ForeignBlock[]>> = {
  md: markdownBlocks,
  markdown: markdownBlocks,
  html: htmlBlocks,
  htm: htmlBlocks,
  txt: plainBlocks,
}

/** What a text that was written elsewhere may be in; `docx` is read by whoever has a reader of it. */
export const FOREIGN_EXTENSIONS = ['docx', ...Object.keys(READERS)] as const

export const extensionOf = (fileName: string): string => /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''

export const isDocx = (fileName: string): boolean => extensionOf(fileName) === 'docx'

/** The words of a file that is text. Errors: `import/…` of decoding, `import/unknown-format`. */
export function foreignBlocks(fileName: string, bytes: Uint8Array): Result<readonly ForeignBlock[]> {
  const extension = extensionOf(fileName)
  const read = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined
  if (read === undefined) {
    return fail('import/unknown-format', messages.briefCheck.foreign.unknown(FOREIGN_EXTENSIONS.join(', ')))
  }
  const decoded = decodeText(bytes)
  return decoded.ok ? ok(read(decoded.value.text)) : decoded
}
