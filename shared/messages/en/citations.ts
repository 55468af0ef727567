const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** What the citation styles print between the parts of a source; English, as the manuals have it. */
export const citations = {
  styles: {
    'chicago-author-date': 'Chicago, author and date',
    'chicago-notes': 'Chicago, notes',
    apa: 'APA',
  },
  noDate: 'n.d.',
  noDateLetter: (letter: string) => `n.d.-${letter}`,
  noTitle: 'Untitled source',
  gone: 'source not in the dossier any more',
  and: 'and',
  ampersand: '&',
  others: 'et al.',
  month: (month: number) => MONTHS[month - 1] ?? '',
  page: (first: number, last: number) =>
    first === last ? `p.\u00a0${String(first)}` : `pp.\u00a0${String(first)}–${String(last)}`,
  paragraph: (first: number, last: number) =>
    first === last ? `para.\u00a0${String(first)}` : `paras.\u00a0${String(first)}–${String(last)}`,
} as const
