import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { newLiveBlock, type Unaccepted } from '../../../shared/briefs/written/live-state.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { LiveBlock } from '../../../shared/model/brief.ts'
import { announce } from '../../ui/announcer.tsx'
import { insertLiveBlock } from '../editor/editor-actions.ts'
import type { Insertable } from './drawer-rows.ts'

const words = messages.briefLive

/** A figure is shown with its value, anything else with its words. */
export const bindingOfAnnotation = ({ id, kind }: Pick<Annotation, 'id' | 'kind'>): Unaccepted => ({
  type: kind === 'figure' ? 'figure' : 'quote',
  annotationId: id,
})

export function bindingOf(row: Insertable): Unaccepted | { readonly type: 'source-list' } {
  switch (row.type) {
    case 'annotation':
      return bindingOfAnnotation(row.annotation)
    case 'matrix':
    case 'timeline':
      return { type: row.type, questionId: row.questionId }
    case 'source-list':
      return { type: 'source-list' }
  }
}

/** Puts it where the caret is. False when it is not there any more, or no brief is open. */
export function insertBinding(binding: Unaccepted | { readonly type: 'source-list' }, index: BriefIndex): boolean {
  const block: LiveBlock | null = binding.type === 'source-list' ? binding : newLiveBlock(binding, index)
  const isIn = block !== null && insertLiveBlock(block)
  announce(isIn ? words.drawer.inserted(words.names[binding.type]) : words.drawer.notInserted)
  return isIn
}
