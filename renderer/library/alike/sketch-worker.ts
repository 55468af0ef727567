import { sketchOf } from '../../../shared/text/sketch.ts'
import type { SketchAnswer, SketchRequest } from './sketch-messages.ts'

// Away from the page: the sketch of a book takes longer than a frame.
self.addEventListener('message', ({ data: { text, blocks } }: MessageEvent<SketchRequest>) => {
  const answer: SketchAnswer = { sketch: sketchOf(text, blocks) }
  self.postMessage(answer)
})
