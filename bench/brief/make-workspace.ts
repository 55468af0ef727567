import { indexBrief } from '../../shared/briefs/annotated-brief/brief-index.ts'
import { newLiveBlock } from '../../shared/briefs/written/live-state.ts'
import { newAnnotation } from '../../shared/edits/annotation.ts'
import { newBrief } from '../../shared/edits/briefs.ts'
import type { BriefBlock, BriefRecord } from '../../shared/model/brief.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { AT } from '../lib/source-of-text.ts'
import { writeWorkspace } from '../lib/write-workspace.ts'
import { DOSSIER, sourceOf } from '../reader/book.ts'

export const SIZE = { live: 1_000, pages: 200 } as const
export const TITLES = { long: 'The long brief', short: 'The short brief' } as const
/** Stands in the middle of each brief: there is typed. */
export const MARK = 'Here the water is measured.'
const PARAGRAPHS = 1_400
const QUOTE = 120
const SENTENCE = 'The keepers of the weir wrote down what they saw, and nobody asked them what it meant. '

/** A workspace with a brief of 200 pages and 1,000 live quotes, and one of a single page. */
export async function makeWorkspace(root: string): Promise<void> {
  const source = sourceOf('source', 'Report from the weirs', 7, 40_000)
  let count = 0
  const environment = { now: () => AT, newId: () => `made-${String((count += 1))}` }
  const annotations = Array.from({ length: SIZE.live }, (_, at) =>
    newAnnotation(
      { now: () => AT, newId: () => 'given' },
      {
        id: `quote-${String(at)}`,
        dossierId: DOSSIER,
        sourceId: source.source.id,
        text: source.text,
        span: { start: at * 150, end: at * 150 + QUOTE },
        kind: 'expert_view',
      },
      {},
    ),
  )
  const contents: DossierContents = {
    dossier: { id: DOSSIER, title: 'The weirs', createdAt: AT },
    sources: [source],
    annotations,
    people: [],
    questions: [],
    briefs: [],
  }
  const index = indexBrief(contents)
  const live = annotations.flatMap(({ id }) => newLiveBlock({ type: 'quote', annotationId: id }, index) ?? [])
  const briefs = [
    briefOf(TITLES.long, blocksOf(PARAGRAPHS, live)),
    briefOf(TITLES.short, blocksOf(7, live.slice(0, 5))),
  ].flat()
  await writeWorkspace(root, { ...contents, briefs })

  function briefOf(title: string, blocks: readonly BriefBlock[]): readonly BriefRecord[] {
    const { brief, parts } = newBrief(environment, DOSSIER, { title, citationStyle: 'apa', date: null }, blocks)
    return [brief, ...parts]
  }
}

/** Paragraphs with the live blocks spread among them, a heading now and then, and the mark in the middle. */
function blocksOf(paragraphs: number, live: readonly BriefBlock[]): readonly BriefBlock[] {
  const text = (words: string): BriefBlock => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  return Array.from({ length: paragraphs }, (_, at): readonly BriefBlock[] => [
    ...(at % 20 === 0
      ? [{ type: 'heading', level: 2, content: [{ type: 'text', text: `Part ${String(at)}` }] } as const]
      : []),
    text(at === Math.floor(paragraphs / 2) ? MARK : SENTENCE.repeat(4)),
    ...live.slice(Math.floor((at * live.length) / paragraphs), Math.floor(((at + 1) * live.length) / paragraphs)),
  ]).flat()
}
