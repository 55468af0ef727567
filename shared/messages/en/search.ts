const number = new Intl.NumberFormat('en')
const counted = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`

/** What there is none of is not said. */
const howMany = (sources: number, annotations: number): string =>
  [
    sources > 0 && counted(sources, 'source', 'sources'),
    annotations > 0 && counted(annotations, 'annotation', 'annotations'),
  ]
    .filter(Boolean)
    .join(', ')

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
  found: (sources: number, annotations: number, names: number) => {
    const what = howMany(sources, annotations)
    if (what !== '') return `Found in ${what}.`
    return names > 0 ? 'Found in names and questions only.' : 'Nothing found.'
  },
  count: howMany,
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
  searchAll: 'Search all dossiers',
  noFilter: 'There is no filter.',
  toField: 'Search field',
  openResult: 'Open the result',
  noResult: 'No result is chosen.',
  keys: { open: 'open', field: 'search field', scope: 'this dossier or all' },
  inDossier: (title: string) => `in ${title}`,
  row: { person: 'Person', question: 'Question', note: 'Note', text: 'Text' },
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
    'All words have to be there, in any order and with or without diacritics: dieu finds Điều. "Quotation marks" keep words together, a beginning* finds all that begins so, -minus leaves out what has a word.',
  nothingTitle: 'Nothing found.',
  nothingText: (words: number) =>
    words > 1
      ? 'All of the words have to be there. Fewer of them, or shorter beginnings, find more.'
      : 'No text, quote, note, person or question has this. A shorter beginning of the word may find more.',
  nothingFiltered: 'Filters are on, and may hide what you look for.',
  failedTitle: 'The search did not work.',
  failedText: 'Nothing was changed. The index is made anew when you try again.',
  retry: 'Try again',
}
