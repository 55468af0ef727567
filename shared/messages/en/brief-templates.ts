const MOST_NAMES = 4
const FEWER_NAMES = 3

const fewNames = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, FEWER_NAMES).join(', ')} and ${String(names.length - FEWER_NAMES)} others`

/** The templates of a brief, and the words that they write. */
export const briefTemplates = {
  blank: { label: 'Blank brief', description: 'Nothing but a title.' },
  annotated: { label: 'Annotated brief', description: 'Every passage under its question, and the figures.' },
  memo: {
    label: 'Disagreement memo',
    description: 'For each question on which people are split: who holds what, and the quotes of each side.',
  },
  figures: { label: 'Figures sheet', description: 'Every figure by what it measures, and what contradicts.' },
  people: { label: 'Quotes by person', description: 'Everybody who speaks, with all of their quotes.' },
  annotatedTitle: (dossier: string) => dossier,
  memoTitle: (dossier: string) => `${dossier}: who disagrees`,
  figuresTitle: (dossier: string) => `${dossier}: figures`,
  peopleTitle: (dossier: string) => `${dossier}: who said what`,
  summary: 'Summary',
  summaryHint: 'What the reader has to know',
  assessment: 'Assessment',
  assessmentHint: 'What follows from this',
  side: (stance: string, names: readonly string[]) => `${stance}: ${fewNames(names)}`,
  noStance: 'No stance',
  changes: 'What changed',
  withoutQuestion: 'Other quotes and figures',
  noPassages: 'No passage is tagged yet. Tag passages in the sources, then insert them here with /.',
  noSplit: 'No question divides the people quoted so far.',
  noFigures: 'No figure is tagged yet.',
  noMeasure: 'Without a measure',
  contradict: (measure: string) => `${measure}: the figures contradict each other.`,
  contradictHeading: 'Figures that contradict each other',
  noConflicts: 'No two figures contradict each other.',
  noPeople: 'Nobody is quoted yet.',
  unnamed: 'Speaker not named',
  sources: 'Sources',
} as const
