import type { Grouping } from './groups.ts'

/** Shown beside what they lead to, and taken by the commands of the list. */
export const FILTER_KEY = '/'
export const LIST_KEY = 'l'
export const EDIT_KEY = '$mod+e'
export const REMOVE_KEY = 'Delete'
export const GROUPING_KEYS: Readonly<Record<Grouping, string>> = {
  none: 'Alt+0',
  kind: 'Alt+1',
  person: 'Alt+2',
  question: 'Alt+3',
  tag: 'Alt+4',
}
