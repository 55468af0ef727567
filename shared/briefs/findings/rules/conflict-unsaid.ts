import type { FigureConflict } from '../../../analysis/ledger/ledger.ts'
import { ledgerOf } from '../../../analysis/ledger/ledger-of.ts'
import { conflictSentence } from '../../../analysis/ledger/words.ts'
import { messages } from '../../../messages/messages.ts'
import type { BriefBlock } from '../../../model/brief.ts'
import { wordsOf } from '../../written/words-of.ts'
import { perBlock, perIndex } from '../remembered.ts'
import type { BriefRule, PlacedFinding } from '../rule.ts'

interface Conflict {
  readonly conflict: FigureConflict
  readonly sentence: string
  readonly annotationIds: ReadonlySet<string>
}

const conflictsOf = perIndex(({ contents }): readonly Conflict[] =>
  ledgerOf({ ...contents, sources: contents.sources.map(({ source }) => source) }).conflicts.map((conflict) => ({
    conflict,
    sentence: conflictSentence(conflict),
    annotationIds: new Set(conflict.rows.map(({ annotation }) => annotation.id)),
  })),
)

const conflictsById = perIndex((index): ReadonlyMap<string, Conflict> => {
  const all = conflictsOf(index).flatMap((one) => [...one.annotationIds].map((id) => [id, one] as const))
  return new Map(all)
})

const withoutStop = (sentence: string): string => sentence.replace(/[.\s]+$/u, '')

/** The conflicts that the words of a block tell. */
const toldIn = perBlock((block: BriefBlock, index): readonly Conflict[] => {
  const words = wordsOf(block)
  return words === '' ? [] : conflictsOf(index).filter(({ sentence }) => words.includes(withoutStop(sentence)))
})

/** A figure that others of the dossier contradict, in a brief that shows none of them and does not say so. */
export const conflictUnsaid: BriefRule = (blocks, index) => {
  const byId = conflictsById(index)
  if (byId.size === 0) return []
  const uses = new Map<Conflict, { readonly block: number; readonly ids: Set<string> }>()
  blocks.forEach((block, at) => {
    if (block.type !== 'quote' && block.type !== 'figure') return
    const one = byId.get(block.annotationId)
    if (one === undefined) return
    const use = uses.get(one) ?? { block: at, ids: new Set<string>() }
    use.ids.add(block.annotationId)
    uses.set(one, use)
  })
  if (uses.size === 0) return []
  const told = new Set(blocks.flatMap((block) => toldIn(block, index)))
  return [...uses].flatMap(([one, { block, ids }]): readonly PlacedFinding[] => {
    const { conflict, sentence } = one
    const used = conflict.rows.filter(({ annotation }) => ids.has(annotation.id))
    const values = new Set(used.map(({ figure }) => messages.figures.inSentence(figure)))
    // Two of another value show the conflict themselves; two of one value do not.
    if (told.has(one) || values.size > 1) return []
    const others = conflict.rows.filter(({ figure }) => !values.has(messages.figures.inSentence(figure)))
    const [other] = others
    return [
      {
        kind: 'conflict-unsaid',
        refuses: false,
        block,
        span: null,
        quote: null,
        detail: messages.briefCheck.conflict(sentence),
        key: [...one.annotationIds].sort().join(' '),
        fixes: (after) => [
          { type: 'say', text: sentence, after },
          ...(other === undefined ? [] : [{ type: 'quote' as const, annotationId: other.annotation.id, after }]),
        ],
      },
    ]
  })
}
