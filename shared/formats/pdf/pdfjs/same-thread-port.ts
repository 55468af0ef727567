interface Message {
  /** Of a stream: what the sender goes on filling with new lists. */
  readonly chunk?: object
}

type Listener = (event: { readonly data: Message }) => void

interface Signal {
  readonly addEventListener: (name: 'abort', listener: () => void) => void
}

/**
 * Joins the two halves of pdf.js in one thread. Its own port for that copies every message deeply, which takes as long
 * as reading the text does; here they are handed over as they are. Only the piece of a stream is taken out of the hands
 * of its sender, which puts new lists into the same object.
 */
export class SameThreadPort {
  readonly #listeners = new Set<Listener>()
  readonly #now = Promise.resolve()

  postMessage(message: Message): void {
    const data = message.chunk ? { ...message, chunk: { ...message.chunk } } : message
    void this.#now.then(() => {
      for (const listener of this.#listeners) listener({ data })
    })
  }

  addEventListener(_name: 'message', listener: Listener, { signal }: { readonly signal: Signal }): void {
    this.#listeners.add(listener)
    signal.addEventListener('abort', () => this.#listeners.delete(listener))
  }
}
