const number = new Intl.NumberFormat('en')
const files = (count: number): string => `${number.format(count)} ${count === 1 ? 'file' : 'files'}`

/** What became of the files of an import. */
export const importReport = {
  list: 'What became of each file',
  show: 'Details',
  hide: 'Hide details',
  retry: (count: number) => (count === 1 ? 'Try it again' : `Try ${files(count)} again`),
  retryAll: 'Try again what could not be imported',
  toggle: 'Show or hide what became of each file',
  noticed: (count: number) => `${files(count)} ${count === 1 ? 'needs' : 'need'} a look`,
  size: (megabytes: number) => `${number.format(megabytes)} MB`,
  only: 'Show',
  all: 'All',
  sameAs: (title: string) =>
    title === '' ? 'The same bytes as a source of this dossier.' : `The same bytes as “${title}”.`,
  states: { failed: 'Not imported', noticed: 'Imported, look at it', duplicate: 'Here already', added: 'Imported' },
  notices: {
    'import/scanned':
      'The pages are pictures without text, as of a scan. The original is kept. Have another program recognise the text (OCR), and import what it saves.',
    'import/partly-read': 'Something in the file could not be read and was left out. The original is kept.',
    'import/simplified':
      'All words are there, but some headings, lists or other structure is not: the file is very long or tangled.',
  },
} as const
