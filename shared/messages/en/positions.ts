import { positionsView } from './positions-view.ts'
import { capitalised, counted, countedInWords, formatDate, formatNumber, listed, numberWord } from './wording.ts'

/** How many of each standing speak on a question. */
export interface SpeakerCounts {
  readonly experts: number
  readonly officials: number
  readonly others: number
}

/** How many people changed, between which dates; each as far as it is known. */
interface ChangedBetween {
  readonly people: number
  readonly from: string
  readonly to: string
}

/** How many questions stand how. */
interface SplitCounts {
  readonly opposed: number
  readonly degree: number
  readonly agreed: number
  readonly open: number
}

function speakers({ experts, officials, others }: SpeakerCounts): string {
  const groups = [
    experts > 0 ? countedInWords(experts, 'expert') : '',
    officials > 0 ? countedInWords(officials, 'official') : '',
    others > 0 ? countedInWords(others, experts + officials > 0 ? 'other' : 'other speaker') : '',
  ]
  return listed(groups.filter((group) => group !== ''))
}

export const positions = {
  title: 'Positions',
  counts: (questions: number, people: number) =>
    `${counted(questions, 'question')}, ${counted(people, 'person', 'people')}`,
  summaryLead: (counts: SpeakerCounts, stances: number) =>
    `${capitalised(speakers(counts))}, ${countedInWords(stances, 'stance')}: `,
  summaryLeadWithoutStances: (counts: SpeakerCounts) => `${capitalised(speakers(counts))}, no stance given yet: `,
  // `NATO first` keeps its capitals.
  stanceInSentence: (label: string) =>
    /^\p{Lu}\p{Ll}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label,
  stancesBetween: '; ',
  changedBetween: ({ people, from, to }: ChangedBetween) => {
    const [first, last] = from.slice(0, 4) === to.slice(0, 4) ? [from, to] : [from.slice(0, 4), to.slice(0, 4)]
    return `${numberWord(people)} changed between ${formatDate(first)} and ${formatDate(last)}`
  },
  dossierLead: (people: number, questions: number) =>
    `${people === 0 ? 'Nobody yet' : capitalised(countedInWords(people, 'person', 'people'))} on ${countedInWords(questions, 'question')}: `,
  dossierCounts: ({ opposed, degree, agreed, open }: SplitCounts) =>
    [
      opposed > 0 ? `opposed on ${numberWord(opposed)}` : '',
      degree > 0 ? `apart in degree on ${numberWord(degree)}` : '',
      agreed > 0 ? `agreed on ${numberWord(agreed)}` : '',
      open > 0 ? `fewer than two stances on ${numberWord(open)}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  noQuestionYet: 'No question has been asked yet.',
  namesOpen: ' (',
  namesBetween: ', ',
  namesClose: ')',
  sentenceEnd: '.',
  noStanceLead: ' No stance given: ',
  unnamed: (quotes: number) =>
    `${capitalised(countedInWords(quotes, 'quote'))} ${quotes === 1 ? 'names' : 'name'} no speaker.`,
  nobody: 'Nobody has taken a position on this question yet.',
  split: 'Split',
  notSplit: 'No split',
  splitCount: (split: number, questions: number) => `${String(split)} of ${counted(questions, 'question')} split`,
  noStance: 'No stance given',
  noSpeaker: 'Speaker not named',
  quotes: (count: number) => counted(count, 'quote'),
  changed: (label: string) => `before: ${label}`,
  date: formatDate,
  noDate: 'no date',
  withoutQuestion: 'Positions without a question',
  columns: { person: 'Person', stance: 'Stance', date: 'Latest', quotes: 'Quotes' },
  emptyTitle: 'No positions yet',
  emptyText:
    'Tag an expert view or an official statement in a source, and give it a question and a stance. Who disagrees with whom is shown here.',
  loading: 'Reading the positions',
  standings: { expert: 'expert', official: 'official', other: 'other' },
  more: (count: number, all: number) => `${formatNumber(count)} more of ${formatNumber(all)}`,
  view: positionsView,
} as const
