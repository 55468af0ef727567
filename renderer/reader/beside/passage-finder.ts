import type { Span } from '../../../shared/model/primitives.ts'
import { type Side, SIDES } from '../../navigation/place.ts'
import { startWorker } from '../../platform/trusted-worker.ts'
import type { SamePassage } from './same-passage.ts'
import type { PassageAnswer, PassageRequest } from './same-passage-worker.ts'
import workerAddress from './same-passage-worker.ts?worker&url'

export interface PassageFinder {
  /** Looks for a passage of the text on `from` in the other one. Only the last question is answered. */
  readonly find: (from: Side, span: Span, onAnswer: (answer: SamePassage) => void) => void
  /** Gives up what is being looked for. */
  readonly cancel: () => void
}

/** Characters that are copied within one frame without being felt. */
const PART = 500_000

/** Gives the worker both texts, piece by piece: copying a book at once would hold up the page. */
async function send(texts: Readonly<Record<Side, string>>, worker: Worker): Promise<void> {
  for (const side of SIDES)
    for (let start = 0; start < texts[side].length; start += PART) {
      if (start > 0)
        await new Promise((resolve) => {
          setTimeout(resolve)
        })
      worker.postMessage({ side, part: texts[side].slice(start, start + PART) } satisfies PassageRequest)
    }
}

/** Finds passages of one text in another, in a worker that is started by the first question. */
export function passageFinder(texts: Readonly<Record<Side, string>>, onFailure: (why: Error) => void): PassageFinder {
  let worker: Worker | null = null
  let sent: Promise<void> = Promise.resolve()
  let turn = 0
  let waiting: (answer: SamePassage) => void = () => undefined
  const start = (): void => {
    worker = startWorker(workerAddress, 'same-passage')
    worker.addEventListener('message', ({ data }: MessageEvent<PassageAnswer>) => {
      if (data.turn === turn) waiting(data.answer)
    })
    worker.addEventListener('error', (event) => {
      onFailure(new Error(`The passage worker failed: ${event.message}`))
    })
    sent = send(texts, worker)
  }
  return {
    find: (from, span, onAnswer) => {
      if (!worker) start()
      turn += 1
      waiting = onAnswer
      const asked = turn
      void sent.then(() => {
        if (asked === turn) worker?.postMessage({ turn, from, span } satisfies PassageRequest)
      })
    },
    cancel: () => {
      turn += 1
      worker?.terminate()
      worker = null
    },
  }
}
