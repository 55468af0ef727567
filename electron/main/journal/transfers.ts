import { join } from 'node:path'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { BUILDING, generationsFolder } from './layout.ts'
import { storageFailure } from './storage-failure.ts'
import { IncomingStreams, OutgoingStreams, type Owner, type Piece } from './streams.ts'

const OVER = 'The stream is over.'

/** The whole workspace on its way to a page, or from it, in pieces. */
export class Transfers {
  readonly #outgoing = new OutgoingStreams()
  readonly #incoming: IncomingStreams

  /** @param onError told of what fails without anybody waiting for it, and of what made a stream to the page fail */
  constructor(
    root: string,
    private readonly onError: (error: unknown) => void,
  ) {
    // Named as a folder that is being built: what is left after a crash is cleared away with those.
    this.#incoming = new IncomingStreams((id) => join(generationsFolder(root), `${id}${BUILDING}`))
  }

  get areUnderWay(): boolean {
    return this.#outgoing.size + this.#incoming.size > 0
  }

  /** @returns id of the stream */
  beginRead(owner: Owner, pieces: AsyncIterator<Uint8Array>): string {
    return this.#outgoing.begin(owner, pieces)
  }

  async read(owner: Owner, stream: string): Promise<Result<Piece>> {
    try {
      const piece = await this.#outgoing.read(stream, owner)
      return piece ? ok(piece) : fail('storage/cancelled', OVER)
    } catch (error) {
      this.onError(error)
      return storageFailure('Reading the workspace', error)
    }
  }

  endRead(owner: Owner, stream: string): Promise<void> {
    return this.#outgoing.end(stream, owner)
  }

  /** @returns id of the stream. @throws what the file system throws */
  beginHandOver(owner: Owner): Promise<string> {
    return this.#incoming.begin(owner)
  }

  async handOver(owner: Owner, stream: string, bytes: Uint8Array): Promise<Result<null>> {
    try {
      return (await this.#incoming.write(stream, owner, bytes)) ? ok(null) : fail('storage/cancelled', OVER)
    } catch (error) {
      return storageFailure('Taking the workspace over', error)
    }
  }

  /** @returns path of a file that now belongs to the caller */
  async finishHandOver(owner: Owner, stream: string): Promise<Result<string>> {
    const path = await this.#incoming.finish(stream, owner)
    return path === null ? fail('storage/cancelled', OVER) : ok(path)
  }

  /** Ends what is under way to pages: the files that it reads may go. */
  async endReads(owner?: Owner): Promise<void> {
    await this.#outgoing.endAll(owner).catch(this.onError)
  }

  /** Ends everything of a page that is gone or begins anew; without one, everything. */
  async drop(owner?: Owner): Promise<void> {
    await this.endReads(owner)
    await this.#incoming.endAll(owner).catch(this.onError)
  }
}
