import { messages } from '../../../messages/messages.ts'
import type { BoundBlock, BriefBlock } from '../../../model/brief.ts'
import { wordDiff } from '../../check/word-diff.ts'
import { liveStateOf } from '../../written/live-state.ts'
import { firstDifference } from '../difference-words.ts'
import type { BlockRule, LocalFinding } from '../rule.ts'

export const isBound = (block: BriefBlock): block is BoundBlock =>
  block.type === 'quote' || block.type === 'figure' || block.type === 'matrix' || block.type === 'timeline'

const boundTo = (block: BoundBlock): string =>
  block.type === 'quote' || block.type === 'figure' ? block.annotationId : block.questionId

function changeOf({ accepted }: BoundBlock, now: readonly string[]): string {
  const [before, after] = [accepted.lines, now].map((lines) => lines.filter((line) => line !== '').join(' · '))
  const first = firstDifference(wordDiff(before ?? '', after ?? ''))
  return messages.briefCheck.stale(first?.source ?? '', first?.printed ?? '')
}

/** What the analyst accepted, and what has changed or gone since. What was kept on purpose is none. */
export const staleOrGone: BlockRule = (block, index) => {
  if (!isBound(block)) return []
  const state = liveStateOf(block, index)
  if (state.status !== 'stale' && state.status !== 'gone') return []
  const finding: LocalFinding = {
    kind: 'stale',
    refuses: false,
    span: null,
    quote: block.type === 'quote' ? block.printed : (block.accepted.lines[0] ?? null),
    detail: state.status === 'gone' ? messages.briefCheck.gone : changeOf(block, state.now),
    key: `${block.type} ${boundTo(block)}`,
    fixes: (at) => (state.status === 'gone' ? [] : [{ type: 'accept', block: at }]),
  }
  return [finding]
}
