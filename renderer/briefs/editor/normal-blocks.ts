import { type BriefBlock, type BriefInline, type ListBlock, MARKS, type TextRun } from '../../../shared/model/brief.ts'

type Content = readonly BriefInline[]
type Items = ListBlock['items']

/**
 * Blocks as the editor gives them back: adjacent runs of one format are one run, line feeds are breaks, lists that
 * touch and begin alike are one, an item is at most one deeper than the one before it, and no empty paragraph ends
 * the brief. A block that is so already is the same object.
 */
export const normalBlocks = (blocks: readonly BriefBlock[]): readonly BriefBlock[] =>
  normalOwned(blocks.map((block) => ({ block, owner: 0 }))).map(({ block }) => block)

export interface Owned {
  readonly block: BriefBlock
  /** Index of the part that it is in. */
  readonly owner: number
}

/** The same for blocks of which it is to be known where they came from: lists that are joined belong to the first. */
export function normalOwned(blocks: readonly Owned[]): readonly Owned[] {
  const out: Owned[] = []
  for (const { block, owner } of blocks) {
    for (const piece of normalPieces(block)) {
      const last = out.at(-1)
      const joined = last ? joinedLists(last.block, piece) : null
      if (last && joined) out[out.length - 1] = { block: joined, owner: last.owner }
      else out.push({ block: piece, owner })
    }
  }
  while (isBlank(out.at(-1)?.block)) out.pop()
  return out
}

const isBlank = (block: BriefBlock | undefined): boolean => block?.type === 'paragraph' && block.content.length === 0

function joinedLists(first: BriefBlock, second: BriefBlock): ListBlock | null {
  if (first.type !== 'list' || second.type !== 'list') return null
  if (first.items[0]?.ordered !== second.items[0]?.ordered) return null
  return { type: 'list', items: [...first.items, ...second.items] }
}

function normalPieces(block: BriefBlock): readonly BriefBlock[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph': {
      const content = normalContent(block.content)
      return [content === block.content ? block : { ...block, content }]
    }
    case 'list':
      return normalLists(block)
    case 'own-table': {
      const rows = block.rows.map((cells) => sameOr(cells, cells.map(normalContent)))
      return [rows.every((cells, at) => cells === block.rows[at]) ? block : { ...block, rows }]
    }
    default:
      return [block]
  }
}

function normalLists(block: ListBlock): readonly ListBlock[] {
  const items: Items[number][] = []
  for (const item of block.items) {
    const depth = Math.min(item.depth, (items.at(-1)?.depth ?? -1) + 1)
    const content = normalContent(item.content)
    items.push(depth === item.depth && content === item.content ? item : { ...item, depth, content })
  }
  const lists: Items[number][][] = []
  for (const item of items) {
    const ordered = lists.at(-1)?.[0]?.ordered
    if (ordered === undefined || (item.depth === 0 && item.ordered !== ordered)) lists.push([item])
    else lists.at(-1)?.push(item)
  }
  const same = lists.length === 1 && items.every((item, at) => item === block.items[at])
  return same ? [block] : lists.map((own) => ({ type: 'list', items: own }))
}

/** Runs joined, empty ones left out; the same array when nothing is to be done. */
export function normalContent(content: Content): Content {
  const out: BriefInline[] = []
  for (const inline of content.flatMap(withBreaks)) {
    const last = out.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && sameMarks(inline, last))
      out[out.length - 1] = { ...last, text: last.text + inline.text }
    else out.push(inline)
  }
  return sameOr(content, out)
}

const sameOr = <Value>(before: readonly Value[], after: readonly Value[]): readonly Value[] =>
  before.length === after.length && before.every((value, at) => value === after[at]) ? before : after

const LINE_FEED = /\r\n|\r|\n/

function withBreaks(inline: BriefInline): Content {
  if (inline.type === 'link') return normalLink(inline)
  if (inline.type !== 'text') return [inline]
  if (!LINE_FEED.test(inline.text)) return inline.text === '' ? [] : [ordered(inline)]
  return inline.text
    .split(LINE_FEED)
    .flatMap((text, at): Content => [
      ...(at > 0 ? [{ type: 'break' } as const] : []),
      ...(text === '' ? [] : [ordered({ ...inline, text })]),
    ])
}

function normalLink(link: Extract<BriefInline, { readonly type: 'link' }>): Content {
  const runs: TextRun[] = []
  for (const run of link.content) {
    const plain = ordered(LINE_FEED.test(run.text) ? { ...run, text: run.text.replace(/\r\n|\r|\n/g, ' ') } : run)
    const last = runs.at(-1)
    if (plain.text === '') continue
    if (last && sameMarks(last, plain)) runs[runs.length - 1] = { ...last, text: last.text + plain.text }
    else runs.push(plain)
  }
  const content = sameOr(link.content, runs)
  return runs.length === 0 ? [] : [content === link.content ? link : { ...link, content }]
}

/** With its marks in the order of `MARKS`, each once. */
function ordered(run: TextRun): TextRun {
  const { marks } = run
  if (!marks) return run
  const inOrder = MARKS.filter((mark) => marks.includes(mark))
  return inOrder.every((mark, at) => mark === marks[at]) && inOrder.length === marks.length
    ? run
    : { ...run, marks: inOrder }
}

export const sameMarks = (a: TextRun, b: TextRun): boolean => (a.marks ?? []).join() === (b.marks ?? []).join()
