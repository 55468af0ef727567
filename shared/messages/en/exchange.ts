import { counted } from './wording.ts'

/** What reading annotations of other programs says. */
export const exchange = {
  formats: {
    json: 'Variorum dossier',
    jsonld: 'W3C Web Annotation',
    hypothesis: 'Hypothesis export',
    csv: 'CSV of annotations',
    taguette: 'Taguette highlights',
  },
  /** A reply under somebody's annotation, as part of its note. */
  reply: (user: string, text: string) => (user === '' ? text : `${user}: ${text}`),
  tooLarge: (bytes: number, limit: number) => `The file has ${String(bytes)} bytes; the limit is ${String(limit)}.`,
  notUnicode: 'The file is not UTF-8.',
  notJson: 'The file is not JSON.',
  notThis: (format: string) => `The file is not what it should be: ${format}.`,
  unknown: 'No format is known that the file could be in.',
  wholePages: (count: number) =>
    `${counted(count, 'annotation is', 'annotations are')} about a whole page, without a quote.`,
  noPlace: (count: number) =>
    `${counted(count, 'annotation says', 'annotations say')} in no known way where it stands.`,
  otherBodies: (count: number) => `${counted(count, 'body is', 'bodies are')} neither text nor a link.`,
  lostReplies: (count: number) => `${counted(count, 'reply answers', 'replies answer')} what is not in the file.`,
  badRows: (count: number) => `${counted(count, 'row quotes', 'rows quote')} nothing.`,
  badRecords: (count: number) => `${counted(count, 'record has', 'records have')} not the expected shape.`,
  columns: (names: string) => `Columns that are not known here: ${names}.`,
  briefs: (count: number) => counted(count, 'written brief'),
  events: (count: number) => `${counted(count, 'event')} of the timeline`,
  oldEditions: 'Which source is the new edition of which.',
  articlesApart: 'Which sources were said not to be editions of each other, or not the same article.',
  keptApart: 'Which people were said not to be the same.',
} as const
