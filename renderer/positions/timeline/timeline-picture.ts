import { messages } from '../../../shared/messages/messages.ts'
import { copyPicture } from '../../picture/copy-picture.ts'
import { type PictureFormat, savePicture } from '../../picture/save-picture.ts'
import { showNoticeLine } from '../../ui/undo-line.tsx'

const text = messages.positions.view.time

/** Puts the timeline on the clipboard as it is seen now, and says so. */
export async function copyTimeline(picture: SVGSVGElement | null): Promise<void> {
  if (!picture) return
  const copied = await copyPicture(picture)
  showNoticeLine(copied.ok ? text.copied : text.failed(copied.error.message))
}

/** Saves it where the person chooses, and says where. */
export async function saveTimeline(
  picture: SVGSVGElement | null,
  wording: string,
  format: PictureFormat,
): Promise<void> {
  if (!picture) return
  const saved = await savePicture(picture, wording, format)
  if (!saved.ok) showNoticeLine(text.failed(saved.error.message))
  else if (saved.value !== null) showNoticeLine(text.saved(saved.value))
}
