import { fail, ok, type Result } from '../../shared/result.ts'
import { pngOf } from './raster.ts'

/**
 * Puts an SVG of the page on the clipboard as a picture, as it is seen now. The page may write to the clipboard itself
 * (electron/main/guards.ts), so that no channel to the main process is needed. Fails when the system refuses.
 */
export async function copyPicture(svg: SVGSVGElement): Promise<Result<void>> {
  try {
    // The promise goes in, not the picture: the page may write only as long as the key or click is its own.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg) })])
    return ok(undefined)
  } catch (error) {
    return fail('export/write-failed', 'The picture could not be copied.', error)
  }
}
