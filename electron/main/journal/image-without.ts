import { WorkspaceImage } from './image.ts'
import { stateWithout } from './row-tally.ts'

/** The image without payload that is lost, so that its state speaks only of what is there. */
export function imageWithout(image: WorkspaceImage, missing: ReadonlySet<string>): WorkspaceImage {
  if (missing.size === 0) return image
  const texts = [...image.payload.texts]
  const originals = [...image.payload.originals]
  const rest = WorkspaceImage.empty(image.state.generation)
  for (const row of image.rows()) rest.addRow(row)
  rest.addPayload({
    texts: new Map(texts.filter(([, content]) => !missing.has(content))),
    originals: new Set(originals.filter((sha256) => !missing.has(sha256))),
  })
  const lostTexts = texts.filter(([, content]) => missing.has(content))
  const lostOriginals = originals.filter((sha256) => missing.has(sha256))
  rest.claim(stateWithout(image.state, lostTexts, lostOriginals))
  return rest
}
