import { DOCX_OPTIONS, docxBlocks } from '../../../shared/briefs/foreign/docx-blocks.ts'
import type { ForeignBlock } from '../../../shared/briefs/foreign/foreign-block.ts'
import type { Result } from '../../../shared/result.ts'

/** The words of a Word document. */
export const readDocx = (bytes: Uint8Array): Promise<Result<readonly ForeignBlock[]>> =>
  docxBlocks(bytes, async (docx) => {
    // Loaded when the first document is dropped, not with the app.
    const { default: mammoth } = await import('mammoth')
    // Pictures were left in the file.
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    const arrayBuffer = Uint8Array.from(docx).buffer
    return (await mammoth.convertToHtml({ arrayBuffer }, { ...DOCX_OPTIONS, convertImage })).value
  })
