import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Which page asked: its streams are of no use to another one, and end with it. */
export type Owner = number

export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** True when nothing comes after these bytes. */
  readonly done: boolean
}

interface Outgoing {
  readonly owner: Owner
  readonly pieces: AsyncIterator<Uint8Array>
  /** Already asked for, so that the next piece is made while the page works on the present one. */
  next: Promise<IteratorResult<Uint8Array>>
}

const END: Piece = { bytes: new Uint8Array(), done: true }

/** The workspace on its way to the page, piece by piece, as the page asks for them. */
export class OutgoingStreams {
  readonly #streams = new Map<string, Outgoing>()

  get size(): number {
    return this.#streams.size
  }

  begin(owner: Owner, pieces: AsyncIterator<Uint8Array>): string {
    const id = randomUUID()
    this.#streams.set(id, { owner, pieces, next: asked(pieces) })
    return id
  }

  /** @returns null when there is no such stream; rejects with what making the piece rejected with, and the stream is over */
  async read(id: string, owner: Owner): Promise<Piece | null> {
    const stream = this.#streams.get(id)
    if (stream?.owner !== owner) return null
    const { next } = stream
    stream.next = asked(stream.pieces)
    try {
      const piece = await next
      // Transferred by the worker: memory that nobody shares.
      if (piece.done !== true) return { bytes: piece.value as Uint8Array<ArrayBuffer>, done: false }
      this.#streams.delete(id)
      return END
    } catch (error) {
      this.#streams.delete(id)
      throw error
    }
  }

  /** A stream that is over already is no error. */
  async end(id: string, owner: Owner): Promise<void> {
    const stream = this.#streams.get(id)
    if (stream?.owner !== owner) return
    this.#streams.delete(id)
    await stream.pieces.return?.()
  }

  /** Ends those of one page, or all of them. */
  async endAll(owner?: Owner): Promise<void> {
    for (const [id, stream] of this.#streams) {
      if (owner === undefined || stream.owner === owner) await this.end(id, stream.owner)
    }
  }
}

function asked(pieces: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  const next = pieces.next()
  // It may fail before the page asks for it; whoever asks still gets the failure.
  next.catch(() => undefined)
  return next
}

interface Incoming {
  readonly owner: Owner
  readonly path: string
  readonly file: FileHandle
  /** Pieces are written one after the other, in the order in which they came. */
  last: Promise<unknown>
}

/** The workspace on its way from the page into a file. */
export class IncomingStreams {
  readonly #streams = new Map<string, Incoming>()

  /** @param place gives the file for a stream; must be where left-overs are cleared away */
  constructor(private readonly place: (id: string) => string) {}

  get size(): number {
    return this.#streams.size
  }

  async begin(owner: Owner): Promise<string> {
    const id = randomUUID()
    const path = this.place(id)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    this.#streams.set(id, { owner, path, file: await open(path, 'wx', 0o600), last: Promise.resolve() })
    return id
  }

  /** @returns false when there is no such stream; a failed write ends the stream and rejects */
  async write(id: string, owner: Owner, bytes: Uint8Array): Promise<boolean> {
    const stream = this.#streams.get(id)
    if (stream?.owner !== owner) return false
    const writing = stream.last.then(() => stream.file.writeFile(bytes))
    stream.last = writing
    try {
      await writing
      return true
    } catch (error) {
      await this.#drop(id)
      throw error
    }
  }

  /** Closes the file and leaves it to the caller. @returns its path, or null when there is no such stream */
  async finish(id: string, owner: Owner): Promise<string | null> {
    const stream = this.#streams.get(id)
    if (stream?.owner !== owner) return null
    this.#streams.delete(id)
    await stream.last.catch(() => undefined)
    await stream.file.close()
    return stream.path
  }

  /** Ends those of one page, or all of them, and removes their files. */
  async endAll(owner?: Owner): Promise<void> {
    for (const [id, stream] of this.#streams) {
      if (owner === undefined || stream.owner === owner) await this.#drop(id)
    }
  }

  async #drop(id: string): Promise<void> {
    const stream = this.#streams.get(id)
    if (!stream) return
    this.#streams.delete(id)
    await stream.last.catch(() => undefined)
    await stream.file.close()
    await rm(stream.path, { force: true })
  }
}
