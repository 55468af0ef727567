import { describe } from '../../shared/anchoring/describe.ts'
import { ANNOTATION_KINDS, type Annotation, MOTIVATION } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { DossierContents, SourceContents } from '../../shared/model/dossier-contents.ts'
import { AT, sourceOfText } from '../lib/source-of-text.ts'

const DOSSIER = 'large'
const PARAGRAPH = 5

const sentence = (source: number, index: number): string =>
  `Station ${String(source)} reported on day ${String(index)} that the gauge at weir ${String((index * 7919) % 997)} read ${String(index % 71)} centimetres.`

function textOf(source: number, sentences: number): { readonly text: string; readonly blocks: readonly Block[] } {
  let text = `Log of station ${String(source)}`
  const blocks: Block[] = [{ role: 'title', start: 0, end: text.length }]
  for (let from = 0; from < sentences; from += PARAGRAPH) {
    text += '\n\n'
    const start = text.length
    text += Array.from({ length: Math.min(PARAGRAPH, sentences - from) }, (_, at) => sentence(source, from + at)).join(
      ' ',
    )
    blocks.push({ role: 'paragraph', start, end: text.length })
  }
  return { text: `${text}\n`, blocks }
}

function sourceOf(index: number, sentences: number): SourceContents {
  const { text, blocks } = textOf(index, sentences)
  return sourceOfText(
    {
      id: `source-${String(index)}`,
      dossierId: DOSSIER,
      title: `Log of station ${String(index)}`,
      authors: [`Keeper ${String(index % 40)}`],
      outlet: `Bulletin ${String(index % 12)}`,
      wordCount: sentences * 14,
    },
    text,
    blocks,
  )
}

function annotationsOf({ source, text }: SourceContents, station: number, count: number): readonly Annotation[] {
  let from = 0
  return Array.from({ length: count }, (_, index) => {
    const exact = sentence(station, index)
    const start = text.indexOf(exact, from)
    from = start + exact.length
    return {
      id: `${source.id}-annotation-${String(index)}`,
      dossierId: DOSSIER,
      kind: ANNOTATION_KINDS[index % 2] ?? 'expert_view',
      target: { source: source.id, selector: describe(text, { start, end: from }) },
      motivation: MOTIVATION,
      speakerId: null,
      questionId: null,
      stance: null,
      date: null,
      figure: null,
      note: '',
      tags: [],
      createdAt: AT,
      modifiedAt: AT,
    }
  })
}

/** A dossier of `sources` articles with as many sentences each as given, every one annotated or none. */
export function largeDossier(sources: number, sentences: number, annotated: boolean): DossierContents {
  const contents = Array.from({ length: sources }, (_, index) => sourceOf(index, sentences))
  return {
    dossier: { id: DOSSIER, title: 'All stations', createdAt: AT },
    sources: contents,
    annotations: annotated ? contents.flatMap((source, index) => annotationsOf(source, index, sentences)) : [],
    people: [],
    questions: [],
    briefs: [],
  }
}
