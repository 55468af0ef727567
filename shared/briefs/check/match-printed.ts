import { holdsWholeCharacters, type NormalForm, normalForm, originalSpan } from '../../anchoring/normal-form.ts'
import type { Span } from '../../model/primitives.ts'
import { type Atom, atomsOf } from './printed-atoms.ts'
import { isWordEdge } from './word-edge.ts'

/** A printed quotation found in a text, piece by piece. */
export interface PrintedMatch extends Span {
  readonly status: 'EXACT' | 'NORMALISED'
  /** In the text: what its ellipses stand for. */
  readonly omitted: readonly Span[]
  /** In what is printed: words in square brackets. */
  readonly added: readonly Span[]
  readonly abridged: boolean
}

export interface MatchOptions {
  /** Whether all of the text must be there, or any part of it will do. */
  readonly whole: boolean
  /** The longest stretch that one ellipsis may stand for, UTF-16. */
  readonly mostOmitted: number
}

/** What became of one piece, and then of the next. */
interface Step extends Span {
  readonly atom: Atom
  readonly omits: boolean
  readonly adds: boolean
  readonly next: Step | 'end'
}

interface Piece {
  readonly atom: Atom
  /** Its normal form. */
  readonly text: string
}

/** Marks around the whole that the other print may have or not, and stops at its end. */
const MARK = "'"
const OUTER_MARKS = /^['\s]+|['\s]+$/g
const REST = /^[\s'.,;:。，；：]*$/u
const MOST_STARTS = 1_000

class Matcher {
  /** Pieces that are not at a place: each pair is tried once, however often gaps lead to it. */
  private readonly failed = new Set<number>()

  constructor(
    private readonly original: string,
    private readonly form: NormalForm,
    private readonly pieces: readonly Piece[],
    private readonly options: MatchOptions,
  ) {}

  at(index: number, from: number): Step | 'end' | null {
    const piece = this.pieces[index]
    if (piece === undefined) return !this.options.whole || REST.test(this.form.text.slice(from)) ? 'end' : null
    const key = index * (this.form.text.length + 1) + from
    if (this.failed.has(key)) return null
    const found = this.find(piece, index, from)
    if (found === null) this.failed.add(key)
    return found
  }

  private find({ atom, text }: Piece, index: number, from: number): Step | null {
    const start = atom.glued || this.form.text.charAt(from) !== ' ' ? from : from + 1
    const literal = this.literal(atom, text, index, start)
    if (literal !== null || atom.type === 'words') return literal
    if (atom.type === 'gap') return this.gap(atom, index, from)
    if (atom.type === 'added') return this.step(atom, index, { start: from, end: from }, { adds: true })
    const letter = this.form.text.slice(start, start + text.length - 2)
    const same = letter.toLowerCase() === text.slice(1, -1).toLowerCase() && this.isEdge(start)
    return same ? this.step(atom, index, { start, end: start + letter.length }, { adds: true }) : null
  }

  /** What is printed stands there as it is. */
  private literal(atom: Atom, text: string, index: number, start: number): Step | null {
    const span = { start, end: start + text.length }
    if (!this.form.text.startsWith(text, start) || !holdsWholeCharacters(this.form, span)) return null
    const fits = (atom.glued || this.isEdge(span.start)) && this.isEdge(span.end)
    return fits ? this.step(atom, index, span, {}) : null
  }

  private gap(atom: Atom, index: number, from: number): Step | null {
    const next = this.pieces[index + 1]
    const length = this.form.text.length
    if (next === undefined) {
      return this.step(atom, index, { start: from, end: this.options.whole ? length : from }, { omits: true })
    }
    const last = Math.min(length, from + this.options.mostOmitted)
    for (let to = from; to <= last; to += 1) {
      if (next.atom.type === 'words') {
        to = this.form.text.indexOf(next.text, to)
        if (to === -1 || to > last) return null
      }
      const found = this.isEdge(to) ? this.step(atom, index, { start: from, end: to }, { omits: true }) : null
      if (found !== null) return found
    }
    return null
  }

  private step(
    atom: Atom,
    index: number,
    { start, end }: Span,
    { omits = false, adds = false }: { readonly omits?: boolean; readonly adds?: boolean },
  ): Step | null {
    const next = this.at(index + 1, end)
    return next === null ? null : { atom, start, end, omits, adds, next }
  }

  private isEdge(at: number): boolean {
    return isWordEdge(this.original, this.form, at)
  }
}

const listed = (first: Step): readonly Step[] => {
  const steps: Step[] = []
  for (let step: Step | 'end' = first; step !== 'end'; step = step.next) steps.push(step)
  return steps
}

function matchOf(original: string, form: NormalForm, first: Step): PrintedMatch {
  const steps = listed(first)
  const place = (span: Span): Span => (span.start < span.end ? originalSpan(form, span) : { start: 0, end: 0 })
  const words = steps.filter(({ atom, omits, adds }) => atom.type === 'words' && !omits && !adds)
  const isExact = words.every((step) => {
    const { start, end } = place(step)
    return original.slice(start, end) === step.atom.text.trim()
  })
  const kept = steps.filter(({ start, end, omits }) => start < end && !omits).map(place)
  return {
    status: isExact ? 'EXACT' : 'NORMALISED',
    start: kept[0]?.start ?? 0,
    end: kept.at(-1)?.end ?? 0,
    omitted: steps.filter(({ start, end, omits }) => omits && start < end).map(place),
    added: steps.filter(({ atom, adds }) => adds && atom.type === 'added').map(({ atom }) => atom),
    abridged: steps.some(({ omits, adds }) => omits || adds),
  }
}

const piecesOf = (atoms: readonly Atom[]): readonly Piece[] =>
  atoms.map((atom) => ({ atom, text: normalForm(atom.text).text })).filter(({ text }) => text !== '')

/** The same without the marks around all of it. */
function withoutOuterMarks(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.length - 1
  return pieces
    .map(({ atom, text }, at) => {
      if (atom.type !== 'words') return { atom, text }
      const opened = at === 0 ? text.replace(/^['\s]+/, '') : text
      return { atom, text: at === last ? opened.replace(/['\s]+$/, '') : opened }
    })
    .filter(({ text }) => text !== '')
}

/** Where a match may begin. */
function* startsOf({ text }: NormalForm, pieces: readonly Piece[], whole: boolean): Generator<number> {
  if (whole) {
    yield 0
    if (text.startsWith(MARK)) yield 1
    return
  }
  const [first, second] = pieces
  const anchor = first?.atom.type === 'head' ? second : first
  if (first === undefined || anchor?.atom.type !== 'words') return
  const before = anchor === first ? 0 : first.text.length - 2
  let at = text.indexOf(anchor.text, before)
  for (let count = 0; at !== -1 && count < MOST_STARTS; count += 1) {
    yield at - before
    at = text.indexOf(anchor.text, at + 1)
  }
}

/**
 * Finds a printed quotation in a text, where ellipses stand for whole words left out and square brackets hold words
 * added. Of several places the shortest.
 *
 * @param form the normal form of `original`
 * @returns null when it is not there in this way
 */
export function matchPrinted(
  original: string,
  form: NormalForm,
  printed: string,
  options: MatchOptions,
): PrintedMatch | null {
  const all = piecesOf(atomsOf(printed))
  if (!all.some(({ atom, text }) => atom.type === 'words' && text.replace(OUTER_MARKS, '') !== '')) return null
  for (const variant of [all, withoutOuterMarks(all)]) {
    // Anywhere in a text, what is marked before the first and behind the last word says nothing about the place.
    const begin = options.whole ? 0 : variant.findIndex(({ atom }) => atom.type === 'words' || atom.type === 'head')
    const pieces = variant.slice(begin)
    if (pieces.some(({ atom, text }) => atom.type === 'words' && !form.text.includes(text))) continue
    const matcher = new Matcher(original, form, pieces, options)
    let best: PrintedMatch | null = null
    for (const start of startsOf(form, pieces, options.whole)) {
      const found = matcher.at(0, start)
      if (found === null || found === 'end') continue
      const match = matchOf(original, form, found)
      if (best === null || match.end - match.start < best.end - best.start) best = match
    }
    if (best !== null) return begin === 0 ? best : { ...best, abridged: true }
  }
  return null
}
