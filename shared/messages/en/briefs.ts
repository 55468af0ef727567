import { counted, numberWord, capitalised } from './wording.ts'

/** The words of the brief view. */
export const briefs = {
  title: 'Annotated brief',
  checkTitle: 'Check',
  loading: 'Putting the brief together',
  failed: 'The brief could not be put together.',
  failedHelp: 'Nothing was changed. Open another view and come back to try again.',
  emptyTitle: 'Nothing to export yet',
  emptyText:
    'Import sources and tag passages. The brief puts every quote under its question, with its source and its exact position.',
  ready: 'This brief can be exported.',
  refused: 'This brief cannot be exported yet.',
  problems: (count: number) =>
    count === 0
      ? 'Every quote agrees with its source.'
      : `${capitalised(numberWord(count))} ${count === 1 ? 'quote differs' : 'quotes differ'} from ${count === 1 ? 'its source' : 'their sources'}.`,
  status: { EXACT: 'Exact', NORMALISED: 'Normalised', ALTERED: 'Altered', MISSING: 'Missing' },
  statusTitle: {
    EXACT: 'Quote exact',
    NORMALISED: 'Quote normalised',
    ALTERED: 'Quote altered',
    MISSING: 'Quote missing',
  },
  statusHelp: {
    EXACT: 'The same characters at the stated position.',
    NORMALISED: 'Only quote marks, dashes, spaces or line breaks differ.',
    ALTERED: 'The source has other words here.',
    MISSING: 'The source does not have these words.',
  },
  moreProblems: (count: number) => `and ${counted(count, 'more quote', 'more quotes')}`,
  openPassage: 'Open passage',
  exportHeading: 'Export',
  exportAs: (label: string, extension: string) => `${label} (.${extension})`,
  exported: (fileName: string) => `Exported as ${fileName}.`,
  dialogTitle: 'Export in spite of the check?',
  dialogText: (count: number) =>
    `${capitalised(numberWord(count))} ${count === 1 ? 'quote is' : 'quotes are'} altered or missing. Your reason is written into the document, where every reader sees it.`,
  dialogReason: 'Reason',
  dialogConfirm: 'Export with override',
  dialogCancel: 'Cancel',
  statusLine: (words: number, quotes: number) => `${counted(words, 'word')}, ${counted(quotes, 'quote')}`,
  group: 'Brief',
  exportCommand: (label: string) => `Export brief as ${label}`,
  exportDataCommand: (label: string) => `Export ${label}`,
  dataHeading: 'For other programs',
  exportKeyLine: 'export',
  paneLabel: 'Check before export',
  documentLabel: 'The brief as it will be exported',
} as const
