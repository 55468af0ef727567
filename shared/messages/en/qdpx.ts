import { counted, formatInstant } from './wording.ts'

/** What is said in and about projects of REFI-QDA. */
export const qdpx = {
  exported: (instant: string) => `Exported from Variorum, ${formatInstant(instant)}.`,
  override: (reason: string) =>
    `Exported although quotes are altered or missing. The reason given: ${reason.trim() === '' ? '(none)' : reason}`,
  stray: (count: number) => `${counted(count, 'quotation')} without a source among the notes.`,
  strayName: (words: string) => `Without a source: ${words}`,
  event: (date: string, label: string) => `Event, ${date}: ${label}`,
  untitled: 'Untitled',
  left: {
    notText: (kind: string, name: string) => `${kind} “${name}”: only text is read.`,
    noText: (name: string) => `“${name}”: its text is not in the file.`,
    places: (count: number) => `${counted(count, 'selection')} in pictures, pages, sound or film.`,
    lost: (count: number) => `${counted(count, 'passage')} whose place is not in the text.`,
    missingCodes: (count: number) => `${counted(count, 'coding')} whose code is not in the file.`,
    unusedCodes: (count: number) => `${counted(count, 'code')} without a passage.`,
    codeDescriptions: (count: number) => `${counted(count, 'description of a code', 'descriptions of codes')}.`,
    wholeSources: (count: number) => `${counted(count, 'coding')} of whole sources.`,
    caseSources: (count: number) => `${counted(count, 'case')} tied to whole sources.`,
    variables: (names: string) => `Variables: ${names}.`,
    notes: (count: number) => `${counted(count, 'note')} on something else than a passage.`,
    links: (count: number) => `${counted(count, 'link')}.`,
    sets: (count: number) => `${counted(count, 'set')}.`,
    graphs: (count: number) => `${counted(count, 'graph')}.`,
    descriptions: (count: number) => `${counted(count, 'description')} of sources and cases.`,
  },
} as const
