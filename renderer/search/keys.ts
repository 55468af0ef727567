/** Shown beside what they do, and taken by the commands of the search; they work in its field too. */
export const SCOPE_KEY = 'Alt+a'
export const RESET_KEY = 'Alt+0'
export const OPEN_KEY = 'Enter'
export const kindKey = (index: number): string => `Alt+${String(index + 1)}`
