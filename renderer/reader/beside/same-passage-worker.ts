import { otherSide, type Side } from '../../navigation/place.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import { type SamePassage, samePassageIn } from './same-passage.ts'

/** The two texts come first, once, in pieces; then questions. */
export type PassageRequest =
  { readonly side: Side; readonly part: string } | { readonly turn: number; readonly from: Side; readonly span: Span }

export interface PassageAnswer {
  readonly turn: number
  readonly answer: SamePassage
}

const texts: Record<Side, string> = { left: '', right: '' }
// Finding changed words needs an index of all words: made once a text, when it is first asked.
const finders = new Map<Side, ReturnType<typeof samePassageIn>>()

function finderIn(side: Side): ReturnType<typeof samePassageIn> {
  const known = finders.get(side) ?? samePassageIn(texts[side])
  finders.set(side, known)
  return known
}

self.addEventListener('message', ({ data }: MessageEvent<PassageRequest>) => {
  if ('part' in data) {
    texts[data.side] += data.part
    return
  }
  const { turn, from, span } = data
  const answer: PassageAnswer = { turn, answer: finderIn(otherSide(from))(texts[from], span) }
  self.postMessage(answer)
})
