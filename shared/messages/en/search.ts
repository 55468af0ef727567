const number = new Intl.NumberFormat('en')
const counted = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`

export const search = {
  open: 'Search sources and annotations',
  title: 'Search',
  group: 'Search',
  label: 'Search sources and annotations',
  placeholder: 'Words, "a phrase", begin*, -not',
  results: 'What was found',
  filters: 'Search filters',
  scope: 'Where to search',
  scopes: { dossier: 'This dossier', all: 'All dossiers' },
  otherScope: 'Search this dossier or all',
  found: (sources: number, annotations: number) =>
    sources === 0
      ? 'Nothing found.'
      : `Found in ${counted(sources, 'source', 'sources')}, ${counted(annotations, 'annotation', 'annotations')}.`,
  count: (sources: number, annotations: number) =>
    `${counted(sources, 'source', 'sources')}, ${counted(annotations, 'annotation', 'annotations')}`,
  kind: 'What to search',
  kinds: {
    all: 'Everything',
    text: 'Texts',
    expert_view: 'Expert views',
    official_statement: 'Official statements',
    figure: 'Figures',
    note: 'Notes',
  },
  person: 'Who speaks',
  anybody: 'Anybody',
  outlet: 'Outlet',
  anyOutlet: 'Any outlet',
  state: 'State',
  anyState: 'Any state',
  from: 'From',
  to: 'To',
  dateHint: '2023 or 2023-04-13',
  badDate: 'Write a year, a month or a day: 2023, 2023-04, 2023-04-13.',
  reset: 'Remove the filters',
  noFilter: 'There is no filter.',
  toField: 'Search field',
  toResults: 'Results',
  back: 'Back',
  row: { person: 'Person', question: 'Question', note: 'Note', tags: 'Tags', text: 'Text' },
  noSpeaker: 'No speaker',
  untitled: 'Untitled',
  noDate: 'no date',
  more: 'Show all that was found in this source',
  next: 'Looking for more sources',
  preparing: (done: number, total: number) =>
    `Reading texts for the search, ${number.format(done)} of ${number.format(total)}`,
  searching: 'Searching',
  emptyTitle: 'Search every text, quote, note, person and question.',
  emptyText:
    'All words have to be there, in any order and with or without diacritics: dieu finds Điều. "Quotation marks" keep words together, -minus leaves out what has a word.',
  nothingTitle: 'Nothing found.',
  nothingText: 'Fewer words, or a beginning with * at its end, find more.',
  nothingFiltered: 'Filters are on, and may hide what you look for.',
  failedTitle: 'The search did not work.',
  failedText: 'Nothing was changed. The index is made anew when you try again.',
  retry: 'Try again',
}
