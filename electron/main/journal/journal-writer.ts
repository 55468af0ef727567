import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type EncodedBody, encodeBody, sealBody } from './frame-codec.ts'
import { TimeoutError } from './journal-errors.ts'
import { MarkWriter, readMark } from './journal-mark.ts'
import { NODE_SEGMENT_FILES, SegmentFile, type SegmentFileSystem } from './segment-file.ts'
import { encodeHeader, segmentName } from './segment-header.ts'
import { listSegments } from './segment-list.ts'
import type { Entry, EntryHead, JournalPoint } from './types.ts'

export interface JournalWriterOptions {
  /** Milliseconds for one flush. */
  readonly timeLimit?: number
  /** Bytes after which the next segment begins. */
  readonly segmentBytes?: number
  /**
   * Open a segment at once, not with the first append: everything that stands after the point is void from then
   * on, and is no longer found as lost.
   */
  readonly overrule?: boolean
  /** For tests. */
  readonly files?: SegmentFileSystem
  /** For tests: calls back after milliseconds; gives what takes that back. */
  readonly startTimer?: (milliseconds: number, fire: () => void) => () => void
}

interface Waiting {
  readonly head: EntryHead
  readonly body: EncodedBody
  readonly resolve: (point: JournalPoint) => void
  readonly reject: (error: unknown) => void
}

const startTimer = (milliseconds: number, fire: () => void): (() => void) => {
  const timer = setTimeout(fire, milliseconds)
  return () => clearTimeout(timer)
}

/**
 * Appends frames. What comes while a flush is under way goes into the next one together. After a failure the
 * file is left alone and the next append begins a new segment, which overrules what may still arrive in the old.
 */
export class JournalWriter {
  readonly #folder: string
  readonly #options: JournalWriterOptions
  readonly #mark: MarkWriter
  #point: JournalPoint
  /** Of the newest segment. */
  #order: number
  #segment: SegmentFile | null = null
  #waiting: readonly Waiting[] = []
  #underWay = 0
  #running: Promise<void> | null = null
  #bytes = 0
  /** Segments of which the system may still hold something. */
  readonly #left = new Set<Promise<void>>()
  #closed = false

  private constructor(folder: string, at: JournalPoint, order: number, options: JournalWriterOptions) {
    this.#folder = folder
    this.#point = at
    this.#order = order
    this.#options = options
    this.#mark = new MarkWriter(folder)
  }

  /**
   * Goes on after `at`, which is where a scan ended. Touches nothing before the first append.
   * @throws NewerVersionError; what the file system throws
   */
  static async open(folder: string, at: JournalPoint, options: JournalWriterOptions = {}): Promise<JournalWriter> {
    await mkdir(folder, { recursive: true })
    // Above that of the mark too: the segment it speaks of may be gone.
    const marked = (await readMark(folder, at.generation))?.order ?? 0
    const order = Math.max(marked, ...(await listSegments(folder)).map((segment) => segment.order))
    const writer = new JournalWriter(folder, at, order, options)
    if (options.overrule === true) await writer.#begin()
    return writer
  }

  /** Behind the last acknowledged frame. */
  get point(): JournalPoint {
    return this.#point
  }

  /** Of the frames acknowledged by this writer. */
  get bytes(): number {
    return this.#bytes
  }

  /**
   * Resolves with the point behind the entry when it is on disk. Rejects with what the file system says or with
   * a TimeoutError, and so does all that waits behind it; then the point has not moved.
   * Rejects with a RangeError when the entry is not the next one or is too large: a bug of the caller.
   */
  append(entry: Entry): Promise<JournalPoint> {
    return this.appendAll([entry])
  }

  /** The same for entries in their order, one or more: flushed together, with the point behind the last of them. */
  appendAll(entries: readonly Entry[]): Promise<JournalPoint> {
    return new Promise((resolve, reject) => {
      const last = entries.at(-1)
      const group = entries.map((entry, at) => {
        this.#check(entry, at)
        const settle = entry === last ? resolve : (): void => undefined
        return { head: entry.head, body: encodeBody(entry), resolve: settle, reject }
      })
      this.#waiting = [...this.#waiting, ...group]
      this.#running ??= this.#run()
    })
  }

  /** Waits for what is under way, as long as the time limit allows. Nothing can be appended afterwards. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#running
    this.#leave()
    try {
      await this.#inTime(Promise.all([...this.#left, this.#mark.close()]))
    } catch (error) {
      // Everything acknowledged is on disk: nobody has to wait for a disk that hangs.
      void error
    }
  }

  /** @param ahead entries that come with it and before it */
  #check({ head }: Entry, ahead: number): void {
    const expected = this.#point.sequence + this.#underWay + this.#waiting.length + ahead + 1
    if (this.#closed) throw new RangeError('The journal is closed.')
    if (head.sequence !== expected || head.state.sequence !== expected) {
      throw new RangeError(`Step ${head.sequence} was appended where ${expected} comes next.`)
    }
    if (head.state.generation !== this.#point.generation) throw new RangeError('The step is of another history.')
  }

  async #begin(): Promise<void> {
    await this.#persist([])
    this.#mark.note({ ...this.#markHere(), at: null })
  }

  async #run(): Promise<void> {
    // What is appended in the same tick goes together.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const group = this.#waiting
      this.#waiting = []
      this.#underWay = group.length
      try {
        await this.#flush(group)
      } catch (error) {
        this.#rejectAll(group, error)
      }
    }
    this.#running = null
  }

  async #flush(group: readonly Waiting[]): Promise<void> {
    const parts: Uint8Array[] = []
    const points: JournalPoint[] = []
    for (const { head, body } of group) {
      const sealed = sealBody(body, (points.at(-1) ?? this.#point).chain)
      parts.push(...sealed.parts)
      points.push({ generation: this.#point.generation, sequence: head.sequence, chain: sealed.chain })
    }
    await this.#persist(parts)
    this.#point = points.at(-1) ?? this.#point
    this.#underWay = 0
    this.#bytes += parts.reduce((sum, { byteLength }) => sum + byteLength, 0)
    group.forEach(({ resolve }, index) => resolve(points[index] ?? this.#point))
    this.#mark.note({ ...this.#markHere(), at: group.at(-1)?.head.at ?? null })
  }

  /** All that waits follows what failed, so that it can't be written either. */
  #rejectAll(group: readonly Waiting[], error: unknown): void {
    const rejected = [...group, ...this.#waiting]
    this.#waiting = []
    this.#underWay = 0
    for (const { reject } of rejected) reject(error)
  }

  async #persist(parts: readonly Uint8Array[]): Promise<void> {
    const segment = this.#currentSegment()
    try {
      await this.#inTime(segment.append(parts))
    } catch (error) {
      this.#leave()
      throw error
    }
    segment.keep()
  }

  #currentSegment(): SegmentFile {
    const current = this.#segment
    if (current && current.size < (this.#options.segmentBytes ?? 16 * 1024 * 1024)) return current
    this.#leave()
    this.#order += 1
    const { generation, sequence, chain } = this.#point
    const path = join(this.#folder, segmentName(sequence, this.#order))
    const header = encodeHeader({ generation, order: this.#order, sequence, chain })
    this.#segment = new SegmentFile(path, this.#order, header, this.#options.files ?? NODE_SEGMENT_FILES)
    return this.#segment
  }

  /** Without waiting for it: it may hang for ever. */
  #leave(): void {
    const segment = this.#segment
    if (!segment) return
    this.#segment = null
    const left = segment.leave().then(() => void this.#left.delete(left))
    this.#left.add(left)
  }

  #inTime(work: Promise<unknown>): Promise<void> {
    const limit = this.#options.timeLimit ?? 30_000
    return new Promise((resolve, reject) => {
      const fire = (): void => reject(new TimeoutError(`The disk did not answer within ${limit} ms.`))
      const stop = (this.#options.startTimer ?? startTimer)(limit, fire)
      work.then(() => resolve(), reject).finally(stop)
    })
  }

  #markHere(): { readonly generation: string; readonly order: number; readonly sequence: number } {
    return { generation: this.#point.generation, order: this.#order, sequence: this.#point.sequence }
  }
}
