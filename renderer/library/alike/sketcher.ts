import type { ComparedText } from '../../../shared/analysis/alike/likeness.ts'
import type { WorkerPort } from '../../platform/worker-port.ts'
import type { SketchAnswer, SketchRequest } from './sketch-messages.ts'

export type SketchPort = WorkerPort<SketchRequest, SketchAnswer>

interface SketcherWorld {
  /** An article with its fence; null when it is not there. */
  readonly read: (id: string) => Promise<ComparedText | null>
  readonly start: () => SketchPort
  readonly log: (thrown: unknown) => void
}

/**
 * Makes the sketches that older versions of the app have not made, one after the other, in a worker. They are not
 * stored: a source that changed behind the history could not be undone any more.
 */
export class Sketcher {
  private port: SketchPort | null = null
  private answer: ((sketch: string | null) => void) | null = null

  constructor(private readonly world: SketcherWorld) {}

  /** Null when there is too little text, none, or no worker: such a source is compared with nothing. To be awaited. */
  async sketch(id: string): Promise<string | null> {
    const compared = await this.world.read(id)
    if (!compared) return null
    return new Promise((resolve) => {
      this.answer = resolve
      try {
        this.port ??= this.started()
        this.port.post(compared)
      } catch (thrown) {
        this.fail(thrown)
      }
    })
  }

  /** Ends the worker; the next sketch starts another one. */
  end(): void {
    this.port?.terminate()
    this.port = null
  }

  private started(): SketchPort {
    const port = this.world.start()
    port.onAnswer(({ sketch }) => {
      this.say(sketch)
    })
    port.onCrash((reason) => {
      this.fail(new Error(reason))
    })
    return port
  }

  private fail(thrown: unknown): void {
    this.world.log(thrown)
    this.end()
    this.say(null)
  }

  private say(sketch: string | null): void {
    const { answer } = this
    this.answer = null
    answer?.(sketch)
  }
}
