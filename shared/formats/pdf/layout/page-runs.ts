import type { PdfMark, PdfTextContent, PdfTextItem } from '../pdfjs/library.ts'
import { withoutRadicals, withoutShapes } from './plain-letters.ts'
import type { PageRuns, Run } from './run.ts'

/** A page of a newspaper has 20,000 letters; what has more pieces than this was made to hurt. */
export const MOST_ITEMS = 100_000
/** Points; Acrobat's own limit is 14,400. */
const FARTHEST = 1_000_000
const VERTICAL = -90

interface Placed {
  readonly item: PdfTextItem
  readonly angle: number
  readonly isSpaced: boolean
  readonly mark: string | null
  readonly isArtifact: boolean
}

/**
 * The text of one page, turned so that most of it is upright: pages are turned by an entry of their own, by how
 * their text is set, or both, and only the text tells for certain.
 */
export function pageRuns(content: PdfTextContent, view: readonly number[], number: number): PageRuns {
  const placed = placedItems(content)
  const main = mainAngle(placed)
  const turn = turnBy(main)
  const [a = 0, b = 0, c = 0, d = 0] = view
  const [from, to] = [turn(a, b), turn(c, d)]
  return {
    number,
    left: Math.min(from.x, to.x),
    right: Math.max(from.x, to.x),
    top: Math.min(from.y, to.y),
    bottom: Math.max(from.y, to.y),
    runs: placed.filter(({ angle }) => angle === main).map((one) => runOf(one, turn)),
    askew: askewTexts(placed.filter(({ angle }) => angle !== main)),
    isCut: content.items.length > MOST_ITEMS,
  }
}

const isMark = (item: PdfTextItem | PdfMark): item is PdfMark => 'type' in item

function placedItems({ items, styles }: PdfTextContent): Placed[] {
  const placed: Placed[] = []
  const open: { readonly mark: string | null; readonly isArtifact: boolean }[] = []
  let isSpaced = false
  for (const item of items.length > MOST_ITEMS ? items.slice(0, MOST_ITEMS) : items) {
    if (isMark(item)) {
      const { mark = null, isArtifact = false } = open.at(-1) ?? {}
      if (item.type === 'endMarkedContent') open.pop()
      else open.push({ mark: item.id ?? mark, isArtifact: isArtifact || item.tag === 'Artifact' })
    } else if (item.str.trim() === '') {
      isSpaced = true
    } else if (item.transform.every((value) => Math.abs(value) < FARTHEST)) {
      const { mark = null, isArtifact = false } = open.at(-1) ?? {}
      const [a = 0, b = 0] = item.transform
      const isVertical = styles[item.fontName]?.vertical === true
      const angle = isVertical ? VERTICAL : Math.round((Math.atan2(b, a) * 180) / Math.PI / 5) * 5
      placed.push({ item, angle: angle === -180 ? 180 : angle, isSpaced, mark, isArtifact })
      isSpaced = item.str.endsWith(' ')
    }
  }
  return placed
}

function mainAngle(placed: readonly Placed[]): number {
  const letters = new Map<number, number>()
  for (const { angle, item } of placed) letters.set(angle, (letters.get(angle) ?? 0) + item.str.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

type Turn = (x: number, y: number) => { readonly x: number; readonly y: number }

function turnBy(angle: number): Turn {
  const cos = Math.round(Math.cos((angle * Math.PI) / 180) * 1e6) / 1e6
  const sin = Math.round(Math.sin((angle * Math.PI) / 180) * 1e6) / 1e6
  return (x, y) => ({ x: cos * x + sin * y, y: sin * x - cos * y })
}

function runOf({ item, angle, isSpaced, mark, isArtifact }: Placed, turn: Turn): Run {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform
  const { x, y } = turn(e, f)
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  const isVertical = angle === VERTICAL && item.width === 0
  return {
    text: withoutShapes(withoutRadicals(item.str.trim())),
    x0: x,
    x1: x + Math.abs(isVertical ? item.height : item.width),
    y,
    size,
    font: item.fontName,
    isRightToLeft: item.dir === 'rtl',
    isSpaced: isSpaced || item.str.startsWith(' '),
    mark,
    isArtifact,
  }
}

function askewTexts(placed: readonly Placed[]): string[] {
  const texts: string[] = []
  let angle: number | null = null
  for (const one of placed) {
    const text = one.item.str.trim()
    const last = texts.at(-1)
    if (last === undefined || one.angle !== angle) texts.push(text)
    else texts[texts.length - 1] = `${last}${one.isSpaced || one.item.width === 0 ? ' ' : ''}${text}`
    angle = one.angle
  }
  return texts
}
