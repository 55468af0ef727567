import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../../shared/ipc/workspace.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import { type Mark, MARK_FILE, readMark } from './journal-mark.ts'
import { type FoundFrame, framesFrom, offsetAfter } from './segment-frames.ts'
import { limited, listSegments, type LiveSegment, type Segment } from './segment-list.ts'
import { SegmentReader } from './segment-reader.ts'
import type { EntryHead, JournalPoint, JournalScan } from './types.ts'

/** `frame` decodes when it is called, also later, as long as the segment exists; throws DamagedFrameError. */
export type VisitFrame = (head: EntryHead, frame: () => Frame) => void | Promise<void>

export interface ScanOptions {
  /** Stops behind the frame of this sequence, and looks for no damage further on. For reading beside a writer. */
  readonly until?: number
}

/**
 * Reads the frames after `from` in their unbroken chain. What can't be read ends the chain; when there was
 * something behind it, a finding says how many steps are lost. Writes nothing.
 * @throws NewerVersionError; what the file system throws
 */
export async function scanJournal(
  folder: string,
  from: JournalPoint,
  visit?: VisitFrame,
  options: ScanOptions = {},
): Promise<JournalScan> {
  // Before the segments: whatever is acknowledged meanwhile must not seem lost.
  const mark = await readMark(folder, from.generation)
  const all = await listSegments(folder)
  const pass = new Pass(from, visit, options.until ?? Number.POSITIVE_INFINITY)
  const isForeign = ({ header }: Segment): boolean => header !== null && header.generation !== from.generation
  for (const segment of all.filter(isForeign)) pass.foreign(segment)
  const segments = limited(all.filter((segment) => !isForeign(segment)))
  for (const segment of segments) {
    if (segment.limit > Math.max(from.sequence, segment.base) && !pass.done) await pass.read(folder, segment)
  }
  return pass.result(mark && isOverruled(mark, segments) ? null : mark)
}

/**
 * Removes segments all of whose frames are at or before `sequence`. The newest has no end and always stays: it may
 * be the one that is being written. What can't be judged stays too: a segment whose header is damaged, and
 * everything as long as there is a segment of another history.
 */
export async function removeSegmentsBefore(folder: string, sequence: number): Promise<void> {
  const segments = (await listSegments(folder)).filter(({ header }) => header !== null)
  if (new Set(segments.map(({ header }) => header?.generation)).size > 1) return
  for (const { name, limit } of limited(segments)) {
    if (limit <= sequence) await rm(join(folder, name), { force: true })
  }
}

/** Somebody went on from before the mark, knowing what was lost. */
const isOverruled = (mark: Mark, segments: readonly LiveSegment[]): boolean =>
  segments.some(({ order, base }) => order > mark.order && base < mark.sequence)

/** What is known to have been written, read or not. */
interface Evidence {
  readonly sequence: number
  readonly at: string | null
  readonly file: string
}

class Pass {
  readonly #from: JournalPoint
  readonly #visit: VisitFrame | undefined
  readonly #until: number
  readonly #findings: Finding[] = []
  #end: JournalPoint
  #last: EntryHead | null = null
  #bytes = 0
  /** Segment in which the chain ends. */
  #file = ''
  /** When the first step was written that can be read, but follows one that can't. */
  #firstLost: string | null = null
  #furthest: Evidence | null = null

  constructor(from: JournalPoint, visit: VisitFrame | undefined, until: number) {
    this.#from = from
    this.#end = from
    this.#visit = visit
    this.#until = until
  }

  get done(): boolean {
    return this.#end.sequence >= this.#until
  }

  foreign({ name }: Segment): void {
    this.#find(name, 'The segment belongs to another history.', null)
  }

  async read(folder: string, segment: LiveSegment): Promise<void> {
    const { name, base } = segment
    this.#know({ sequence: base, at: null, file: name })
    if (base <= this.#end.sequence || this.#file === '') this.#file = name
    const reader = await SegmentReader.open(join(folder, name))
    try {
      let frames = 0
      for await (const found of framesFrom(reader, await this.#startIn(reader, segment), this.#from.generation)) {
        if (found.head.sequence > segment.limit || this.done) break
        // Before the first frame of a segment without a header stands that header.
        await this.#meet(found, name, found.afterGap && (segment.header !== null || frames > 0))
        frames += 1
      }
      // A header without a frame behind it is one that was being written.
      if (!segment.header && frames > 0) this.#find(name, 'The header is damaged; the frames could be read.', null)
    } finally {
      await reader.close()
    }
  }

  result(mark: Mark | null): JournalScan {
    if (!this.done) {
      if (mark) this.#know({ ...mark, file: MARK_FILE })
      this.#stateLoss()
    }
    return { end: this.#end, last: this.#last, bytes: this.#bytes, findings: this.#findings }
  }

  async #startIn(reader: SegmentReader, { base, framesAt }: LiveSegment): Promise<number> {
    if (base >= this.#from.sequence) return framesAt
    return (await offsetAfter(reader, framesAt, this.#from.chain)) ?? framesAt
  }

  async #meet(found: FoundFrame, file: string, afterGap: boolean): Promise<void> {
    const { head, previous, chain } = found
    if (previous !== this.#end.chain || head.sequence !== this.#end.sequence + 1) {
      if (head.sequence > this.#end.sequence) this.#firstLost ??= head.at
      this.#know({ sequence: head.sequence, at: head.at, file })
      return
    }
    if (afterGap && file === this.#file) {
      this.#find(file, `Unreadable bytes before step ${head.sequence}, of which no step is missing.`, null)
    }
    this.#file = file
    this.#end = { generation: this.#end.generation, sequence: head.sequence, chain }
    this.#last = head
    this.#bytes += found.end - found.offset
    const visited = this.#visit?.(head, found.frame)
    if (visited) await visited
  }

  #know(evidence: Evidence): void {
    if (evidence.sequence <= this.#end.sequence) return
    const furthest = this.#furthest
    const further = !furthest || evidence.sequence > furthest.sequence
    if (further || (evidence.sequence === furthest.sequence && furthest.at === null)) this.#furthest = evidence
  }

  #stateLoss(): void {
    const furthest = this.#furthest
    const steps = (furthest?.sequence ?? 0) - this.#end.sequence
    if (!furthest || steps <= 0) return
    const lost = { steps, from: steps === 1 ? furthest.at : this.#firstLost, to: furthest.at }
    this.#find(
      this.#file === '' ? furthest.file : this.#file,
      `Step ${this.#end.sequence + 1} can not be read; ${steps} to step ${furthest.sequence} are lost.`,
      lost,
    )
  }

  #find(file: string, detail: string, lost: Finding['lost']): void {
    this.#findings.push({ what: 'journal', file, detail, lost })
  }
}
