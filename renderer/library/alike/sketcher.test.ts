import { describe, expect, it } from 'vitest'
import type { ComparedText } from '../../../shared/analysis/alike/likeness.ts'
import type { SketchAnswer, SketchRequest } from './sketch-messages.ts'
import { Sketcher, type SketchPort } from './sketcher.ts'

/** Workers that answer with the text in capitals, crash at `crash`, and count how many were started and ended. */
function workers() {
  const counts = { started: 0, ended: 0 }
  const start = (): SketchPort => {
    counts.started += 1
    let answer: (answer: SketchAnswer) => void = () => undefined
    let crash: (reason: string) => void = () => undefined
    return {
      post: ({ text }: SketchRequest) => {
        if (text === 'refused') throw new Error('could not be cloned')
        queueMicrotask(() => {
          if (text === 'crash') crash('out of memory')
          else answer({ sketch: text.toUpperCase() })
        })
      },
      onAnswer: (listener) => {
        answer = listener
      },
      onCrash: (listener) => {
        crash = listener
      },
      terminate: () => {
        counts.ended += 1
      },
    }
  }
  return { counts, start }
}

const read = (id: string): Promise<ComparedText | null> =>
  Promise.resolve(id === 'gone' ? null : { text: id, blocks: [] })

const log = (): void => undefined

describe('Sketcher', () => {
  it('asks one worker, which is started when it is needed and ended when told', async () => {
    const { counts, start } = workers()
    const sketcher = new Sketcher({ read, start, log })
    expect(await sketcher.sketch('gone')).toBeNull()
    expect(counts).toEqual({ started: 0, ended: 0 })
    expect([await sketcher.sketch('a'), await sketcher.sketch('b')]).toEqual(['A', 'B'])
    expect(counts).toEqual({ started: 1, ended: 0 })
    sketcher.end()
    expect(await sketcher.sketch('c')).toBe('C')
    expect(counts).toEqual({ started: 2, ended: 1 })
  })

  it.each(['crash', 'refused'])('has none where the worker fails (%s), and goes on with another', async (id) => {
    const { counts, start } = workers()
    const logged: string[] = []
    const sketcher = new Sketcher({ read, start, log: (thrown) => logged.push(String(thrown)) })
    expect([await sketcher.sketch(id), await sketcher.sketch('a')]).toEqual([null, 'A'])
    expect(logged).toHaveLength(1)
    expect(counts).toEqual({ started: 2, ended: 1 })
  })

  it('has none where no worker can be started', async () => {
    const sketcher = new Sketcher({
      read,
      log,
      start: () => {
        throw new Error('no worker')
      },
    })
    expect(await sketcher.sketch('a')).toBeNull()
  })
})
