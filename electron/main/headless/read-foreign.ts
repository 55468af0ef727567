import { DOCX_OPTIONS, docxBlocks } from '../../../shared/briefs/foreign/docx-blocks.ts'
import type { ForeignBlock } from '../../../shared/briefs/foreign/foreign-block.ts'
import { foreignBlocks, isDocx } from '../../../shared/briefs/foreign/foreign-blocks.ts'
import type { Result } from '../../../shared/result.ts'

/** The words of a text that was written elsewhere: Word, Markdown, HTML or plain text, by the end of its name. */
export async function readForeign(fileName: string, bytes: Uint8Array): Promise<Result<readonly ForeignBlock[]>> {
  return isDocx(fileName) ? docxBlocks(bytes, toHtml) : foreignBlocks(fileName, bytes)
}

async function toHtml(docx: Uint8Array): Promise<string> {
  // Only this verb needs it: the others start without.
  const { default: mammoth } = await import('mammoth')
  // Pictures were left in the file.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
  return (await mammoth.convertToHtml({ buffer: Buffer.from(docx) }, { ...DOCX_OPTIONS, convertImage })).value
}
