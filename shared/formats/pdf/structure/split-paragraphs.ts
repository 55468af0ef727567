import type { Line } from '../layout/line.ts'
import { markerOf } from './list-marker.ts'
import { isSentenceEnd } from './paragraph.ts'

/** How the lines of one column are set. */
export interface ColumnSetting {
  readonly x0: number
  readonly x1: number
  /** From baseline to baseline, as a multiple of the size of the letters. */
  readonly pitch: number
}

export interface SplitParagraph {
  readonly lines: readonly Line[]
  readonly isIndented: boolean
  readonly isFullAtEnd: boolean
}

/** As multiples of the size of the letters. */
const INDENT = 0.8
const SIZE_STEP = 0.08
const EXTRA_PITCH = 1.22
const USUAL_PITCH = 1.2
const SHORT = 0.3

/** The usual distance of two lines in a document. */
export function pitchOf(columns: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>()
  for (const lines of columns) {
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1]
      if (!before || before.size !== line.size) continue
      const step = Math.round(((line.y - before.y) / line.size) * 20) / 20
      if (step > 0.8 && step < 3.2) counts.set(step, (counts.get(step) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...counts.values())
  // Where paragraphs of one line outnumber others, their distance does too: the nearest common one is that of lines.
  const common = [...counts].filter(([, count]) => count >= most / 3).map(([step]) => step)
  return common.length === 0 ? USUAL_PITCH : Math.min(...common)
}

/** The lines of one column, put together to paragraphs by how they are set and where sentences end. */
export function splitParagraphs(lines: readonly Line[], pitch: number): SplitParagraph[] {
  const setting = { x0: Math.min(...lines.map(({ x0 }) => x0)), x1: Math.max(...lines.map(({ x1 }) => x1)), pitch }
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && goesOn(group, line, setting)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => finished(group, setting))
}

function finished(lines: readonly Line[], setting: ColumnSetting): SplitParagraph {
  const [first, second] = lines
  const last = lines.at(-1)
  if (!first || !last) return { lines, isIndented: false, isFullAtEnd: false }
  return {
    lines,
    isIndented: startOf(first, setting) - (second ? startOf(second, setting) : 0) > INDENT * first.size,
    isFullAtEnd: roomAfter(last, setting) < 3 * last.size,
  }
}

/** How far from the edge at which lines begin. */
const startOf = (line: Line, { x0, x1 }: ColumnSetting): number => (line.isRightToLeft ? x1 - line.x1 : line.x0 - x0)
const roomAfter = (line: Line, { x0, x1 }: ColumnSetting): number => (line.isRightToLeft ? line.x0 - x0 : x1 - line.x1)

/** As far below another one as lines of one paragraph are. */
export function isNextLine(before: Line, line: Line, pitch: number): boolean {
  const step = line.y - before.y
  return step > 0 && step <= pitch * EXTRA_PITCH * line.size + 0.5
}

function goesOn(group: readonly Line[], line: Line, setting: ColumnSetting): boolean {
  const [first] = group
  const before = group.at(-1)
  if (!first || !before) return true
  if (Math.abs(line.size - before.size) > SIZE_STEP * before.size) return false
  if (!isNextLine(before, line, setting.pitch)) return false
  if (changesFont(before, line, setting)) return false
  if (isMarked(first, line, setting)) return false
  if (areCentred(before, line, setting)) return true
  return isFlush(group, line, setting) && !isForced(before, line, setting)
}

const changesFont = (before: Line, line: Line, setting: ColumnSetting): boolean =>
  before.font !== line.font &&
  before.isOneFont &&
  (isSentenceEnd(before.text) || roomAfter(before, setting) > 0.25 * (setting.x1 - setting.x0))

function isMarked(first: Line, line: Line, setting: ColumnSetting): boolean {
  const marker = markerOf(line.text)
  if (marker === '') return false
  // A number at the start of a line is a marker where other markers stand, or further in than a line that goes on.
  const isBesideMarker = markerOf(first.text) !== '' && Math.abs(startOf(line, setting) - startOf(first, setting)) < 2
  return isBesideMarker || !/^\d/u.test(marker) ? !/^[–—a-z(]/u.test(marker) || isBesideMarker : false
}

const middleOf = ({ x0, x1 }: Pick<Line, 'x0' | 'x1'>): number => (x0 + x1) / 2

/** Both around the middle of the column, and not because both fill it. */
const areCentred = (before: Line, line: Line, setting: ColumnSetting): boolean =>
  Math.abs(middleOf(line) - middleOf(setting)) < line.size &&
  Math.abs(middleOf(before) - middleOf(line)) < line.size / 2 &&
  (Math.abs(before.x0 - line.x0) > line.size || (line.x0 - setting.x0 > line.size && setting.x1 - line.x1 > line.size))

function isFlush(group: readonly Line[], line: Line, setting: ColumnSetting): boolean {
  const [first, second] = group
  if (!first) return true
  const tolerance = INDENT * line.size
  const start = startOf(line, setting)
  if (second) return Math.abs(start - startOf(second, setting)) < tolerance
  // Further in only under a marker; further out is what follows a first line that is indented.
  return markerOf(first.text) === '' ? start - startOf(first, setting) < tolerance : true
}

/** The line before ended although the next word had room: somebody ended it. */
function isForced(before: Line, line: Line, setting: ColumnSetting): boolean {
  const room = roomAfter(before, setting)
  const [word = ''] = line.text.split(' ', 1)
  const wordWidth = ((line.x1 - line.x0) / Math.max(1, line.text.length)) * (word.length + 1)
  if (room < wordWidth + line.size) return false
  return isSentenceEnd(before.text) || room > SHORT * (setting.x1 - setting.x0)
}
