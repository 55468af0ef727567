import { BookText, History, Table } from 'lucide-react'
import { $insertNodes } from 'lexical'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { foldedQuestion } from '../../annotations/list/folded.ts'
import { findLinks, type LinkCandidate } from '../../annotations/note/link-candidates.ts'
import { fold } from '../../ui/fold.ts'
import type { FoundEntries } from '../../writing/use-caret-menu.ts'
import { insertBinding, bindingOfAnnotation } from '../drawer/insert-row.ts'
import { $createChip } from '../editor/chip-node.tsx'
import { blockEntries } from './block-entries.ts'
import { candidatesOf } from './candidates.ts'
import type { MenuEntry } from './menu-entry.ts'
import type { TypedQuery } from './typed-query.ts'

const words = messages.briefLive.menu

const NOT_ONE = { kind: 'source', id: '' } as const

/** What a query can become, in the order in which it is offered. */
export function findEntries(
  { trigger, words: typed }: Pick<TypedQuery, 'trigger' | 'words'>,
  index: BriefIndex,
): FoundEntries<MenuEntry> {
  return trigger === '/' ? toInsert(typed, index) : toCite(typed, index)
}

function toInsert(typed: string, index: BriefIndex): FoundEntries<MenuEntry> {
  const fixed = [...blockEntries(typed), ...questionEntries(typed, index)]
  const { shown, count } = findLinks(candidatesOf(index).annotations, typed, NOT_ONE)
  return { shown: [...fixed, ...shown.map((one) => quoteEntry(one, index))], count: fixed.length + count }
}

function toCite(typed: string, index: BriefIndex): FoundEntries<MenuEntry> {
  const { annotations, sources } = candidatesOf(index)
  const { shown, count } = findLinks([...sources, ...annotations], typed, NOT_ONE)
  return { shown: shown.map(citeEntry), count }
}

function questionEntries(typed: string, index: BriefIndex): readonly MenuEntry[] {
  const asked = fold(typed).split(/\s+/).filter(Boolean)
  if (asked.length === 0) return []
  const types = [
    ['matrix', Table, words.tableOf, words.tableDetail],
    ['timeline', History, words.timelineOf, words.timelineDetail],
  ] as const
  return index.rows.flatMap(({ question }) =>
    types.flatMap(([type, mark, labelOf, detail]): readonly MenuEntry[] => {
      const label = labelOf(question.wording)
      const folded = `${foldedQuestion(question)} ${fold(label)}`
      if (!asked.every((word) => folded.includes(word))) return []
      const run = (): boolean => insertBinding({ type, questionId: question.id }, index)
      return [{ key: `${type} ${question.id}`, mark, label, detail, run }]
    }),
  )
}

const quoteEntry = ({ target, kind, label, detail }: LinkCandidate, index: BriefIndex): MenuEntry => ({
  key: `quote ${target.id}`,
  mark: kind === 'source' ? BookText : kind,
  label,
  detail,
  run: () => {
    const annotation = index.checkById.get(target.id)?.annotation
    if (annotation) insertBinding(bindingOfAnnotation(annotation), index)
  },
})

const citeEntry = ({ target, kind, label, detail }: LinkCandidate): MenuEntry => ({
  key: `${target.kind} ${target.id}`,
  mark: kind === 'source' ? BookText : kind,
  label,
  detail,
  run: (editor) => {
    editor.update(() => {
      $insertNodes([$createChip({ type: 'citation', target: { kind: target.kind, id: target.id }, locator: null })])
    })
  },
})
