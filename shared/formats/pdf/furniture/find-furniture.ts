import { linesOf } from '../layout/line.ts'
import { type Piece, piecesOf } from '../layout/piece.ts'
import type { PageRuns, Run } from '../layout/run.ts'
import { pageNumberIn } from './page-numbers.ts'

/** A page with its running heads, feet and number taken out of the text. */
export interface CleanPage {
  readonly page: PageRuns
  readonly pieces: readonly Piece[]
  /** What was taken out, from top to bottom. */
  readonly furniture: readonly string[]
}

interface Edge {
  readonly pieces: readonly Piece[]
  readonly text: string
  /** Points from the top of the page, or from its bottom when below zero. */
  readonly place: number
  readonly number: number | null
}

/** Rows looked at from the top and from the bottom of each page. */
const EDGE_ROWS = 3
/** Of the height of the page: how far from its edges furniture stands. */
const EDGE = 0.14
/** Points by which one place differs from page to page. */
const SAME_PLACE = 4
const [FEWEST_PAGES, SHARE] = [2, 0.25]
/** A chapter's title runs for some pages and then changes. */
const NEIGHBOURS = 3
/** Of the head of a page that is alone: share of the height, of the usual size, and lines between it and the text. */
const [MARGIN, SMALL, FAR] = [0.08, 0.85, 2]

/**
 * Takes out what stands at the same place of many pages with the same words, figures aside, and numbers that count
 * the pages. What stands there once is text.
 */
export function withoutFurniture(pages: readonly PageRuns[]): CleanPage[] {
  const split = pages.map((page) => {
    const kept = page.runs.filter(({ isArtifact }) => !isArtifact)
    return { page, pieces: piecesOf(kept), artifacts: page.runs.filter(({ isArtifact }) => isArtifact) }
  })
  const edges = split.map(({ page, pieces }) => edgesOf(page, pieces))
  const repeated = repeatedIn(edges)
  const offsets = numberingsOf(edges)
  return split.map(({ page, pieces, artifacts }, at) => {
    const taken = (edges[at] ?? []).filter(
      (edge) =>
        repeated.has(edge) ||
        isNumber(edge, at, offsets, pages.length) ||
        (pages.length === 1 && isOutside(edge, pieces, page)),
    )
    const gone = new Set(taken.flatMap((edge) => edge.pieces))
    return {
      page,
      pieces: pieces.filter((piece) => !gone.has(piece)),
      furniture: [...textsOf(artifacts), ...taken.map(({ text }) => text), ...page.askew],
    }
  })
}

const textsOf = (runs: readonly Run[]): string[] => linesOf(piecesOf(runs), false).map(({ text }) => text)

function edgesOf(page: PageRuns, pieces: readonly Piece[]): Edge[] {
  const height = page.bottom - page.top
  const near = (from: number, to: number): Edge[] =>
    rowsOf(pieces.filter(({ y }) => y >= from && y <= to)).map((row) => {
      const y = row[0]?.y ?? 0
      const text = linesOf(row, false)
        .map((line) => line.text)
        .join(' ')
      const place = y - page.top < height / 2 ? y - page.top : y - page.bottom
      return { pieces: row, text, place, number: pageNumberIn(text) }
    })
  const top = near(-Infinity, page.top + EDGE * height).slice(0, EDGE_ROWS)
  return [...top, ...near(page.bottom - EDGE * height, Infinity).slice(-EDGE_ROWS)]
}

function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && piece.y - first.y < 0.4 * Math.min(first.size, piece.size)) row.push(piece)
    else rows.push([piece])
  }
  return rows
}

/** Figures and roman numbers change from page to page. */
const masked = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/gu, '#')
    .replace(/\b[ivxl]{1,6}\b/gu, '#')
    .replace(/\s+/gu, ' ')

function repeatedIn(pages: readonly (readonly Edge[])[]): ReadonlySet<Edge> {
  const alike = new Map<string, { readonly edge: Edge; readonly page: number }[]>()
  for (const [page, edges] of pages.entries()) {
    for (const edge of edges) {
      // Numbers must count; any two of them look alike here.
      if (edge.number !== null) continue
      const words = masked(edge.text)
      const place = Math.round(edge.place / SAME_PLACE)
      for (const key of [place - 1, place, place + 1].map((at) => `${String(at)} ${words}`)) {
        const held = alike.get(key)
        if (held) held.push({ edge, page })
        else alike.set(key, [{ edge, page }])
      }
    }
  }
  const repeated = new Set<Edge>()
  for (const group of alike.values()) {
    if (group.length < FEWEST_PAGES) continue
    const many = group.length >= SHARE * pages.length
    for (const [at, { edge, page }] of group.entries()) {
      const near = [group[at - 1], group[at + 1]].some((other) => other && Math.abs(other.page - page) <= NEIGHBOURS)
      if (many || near) repeated.add(edge)
    }
  }
  return repeated
}

/** Of one page nothing repeats: its head is small print in the margin, far above the text. */
function isOutside({ pieces, place }: Edge, all: readonly Piece[], page: PageRuns): boolean {
  const size = Math.max(...pieces.map((piece) => piece.size))
  const usual = all.map((piece) => piece.size).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
  if (place < 0 || place > MARGIN * (page.bottom - page.top) || size > SMALL * usual) return false
  const bottom = Math.max(...pieces.map((piece) => piece.bottom))
  return all.every((piece) => pieces.includes(piece) || piece.top - bottom > FAR * size)
}

/** By how much numbers at the edges differ from the place of their pages, where that is the same for several pages. */
function numberingsOf(pages: readonly (readonly Edge[])[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const [page, edges] of pages.entries()) {
    const offsets = new Set(edges.flatMap(({ number }) => (number === null ? [] : [number - page])))
    for (const offset of offsets) counts.set(offset, (counts.get(offset) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_PAGES).map(([offset]) => offset))
}

function isNumber({ number, place }: Edge, page: number, offsets: ReadonlySet<number>, pages: number): boolean {
  if (number === null) return false
  // One page alone: its number can be told by nothing but its place.
  return offsets.has(number - page) || (pages === 1 && place < 0 && number === 1)
}
