import { messages } from '../../messages/messages.ts'
import { annotatedTemplate } from './annotated-template.ts'
import { disagreementMemo } from './disagreement-memo.ts'
import { figuresSheet } from './figures-sheet.ts'
import { quotesByPerson } from './quotes-by-person.ts'
import type { BriefTemplate } from './template.ts'

const blank: BriefTemplate = {
  id: 'blank',
  ...messages.briefTemplates.blank,
  draft: () => ({ title: '', blocks: [{ type: 'paragraph', content: [] }] }),
}

/** What a new brief can begin with. The window and the menus map over it. */
export const BRIEF_TEMPLATES = [
  blank,
  annotatedTemplate,
  disagreementMemo,
  figuresSheet,
  quotesByPerson,
] as const satisfies readonly BriefTemplate[]
