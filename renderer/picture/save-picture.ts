import { fail, ok, type Result } from '../../shared/result.ts'
import { platform } from '../platform/platform.ts'
import { pngOf } from './raster.ts'
import { serialise, standaloneSvg } from './standalone-svg.ts'

export type PictureFormat = 'svg' | 'png'

const NAME_LENGTH = 100

/**
 * Saves an SVG of the page as it is seen now, where the person chooses.
 * @param name without an extension; the main process makes it safe for the system
 * @returns the name of the file, null when the dialog was closed; `export/write-failed`
 */
export async function savePicture(
  svg: SVGSVGElement,
  name: string,
  format: PictureFormat,
): Promise<Result<string | null>> {
  let bytes
  try {
    bytes = await bytesOf(svg, format)
  } catch (error) {
    return fail('export/write-failed', 'The picture could not be drawn.', error)
  }
  const saved = await platform.files.saveExport({ suggestedName: pictureName(name, format), bytes })
  return saved.ok ? ok(saved.value?.fileName ?? null) : saved
}

async function bytesOf(svg: SVGSVGElement, format: PictureFormat): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'svg') return new TextEncoder().encode(serialise(standaloneSvg(svg)))
  return new Uint8Array(await (await pngOf(svg)).arrayBuffer())
}

/** A file name; never empty and never as long as a wording can be. */
export function pictureName(name: string, format: PictureFormat): string {
  const short = Array.from(name.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim())
    .slice(0, NAME_LENGTH)
    .join('')
    .trim()
  return `${short === '' ? 'picture' : short}.${format}`
}
