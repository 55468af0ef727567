import { counted, formatDate, formatNumber, listed } from './wording.ts'

const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `2026`, `2026-03` or `2026-03-04` as `2026`, `Mar 2026`, `Mar 2026`: for narrow columns. */
function monthOf(date: string): string {
  const [year = '', month] = date.split('-')
  return month === undefined ? year : `${SHORT_MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** What a filter of the positions leaves out, each part null when it leaves nothing out. */
interface LeftOut {
  readonly people: number | null
  readonly standings: readonly string[] | null
  readonly kinds: readonly string[] | null
  readonly sources: number | null
  readonly from: string | null
  readonly to: string | null
}

function leftOut({ people, standings, kinds, sources, from, to }: LeftOut): string {
  const parts = [
    people === null ? '' : counted(people, 'person', 'people'),
    ...(standings ?? []),
    ...(kinds ?? []),
    sources === null ? '' : counted(sources, 'source'),
    from === null ? '' : `before ${formatDate(from)}`,
    to === null ? '' : `after ${formatDate(to)}`,
    from === null && to === null ? '' : 'undated quotes',
  ]
  return listed(parts.filter((part) => part !== ''))
}

/** The strings of the matrix, its quotes and the timeline. */
export const positionsView = {
  group: 'Positions',
  matrix: 'Stances by question and person',
  question: 'Question',
  keys: { cell: 'cell', quotes: 'quotes', timeline: 'timeline', file: 'file', exported: 'export' },
  commands: {
    up: 'Cell above',
    down: 'Cell below',
    left: 'Cell before',
    right: 'Cell after',
    quotes: 'Go to the quotes',
    matrix: 'Back to the matrix',
    timeline: 'Show or hide the timeline',
    splitOnly: 'Show only split questions, or all',
    order: (order: string) => `Order: ${order}`,
    clear: 'Show everything, without a filter',
    file: 'File the quote under a question…',
    unfiled: 'Show positions without a question',
    ownVoice: 'Count the quote on its own, or with its reprints',
    filter: 'Filter positions…',
    copy: 'Copy the timeline as a picture',
    saveSvg: 'Save the timeline as SVG…',
    savePng: 'Save the timeline as PNG…',
    event: 'Add an event to the timeline…',
    noQuote: 'Choose a quote first',
    noFilter: 'Nothing is left out',
    noTimeline: 'The timeline is not shown',
  },
  show: 'Show',
  all: 'All',
  splitOnly: 'Split only',
  order: 'Order of the questions',
  orders: { 'most-divided': 'Most divided', 'most-quoted': 'Most quoted', wording: 'By wording' },
  filter: 'Filter',
  newQuestion: 'Question',
  firstQuestion: 'New question',
  facets: {
    people: 'People',
    standings: 'Speaks as',
    kinds: 'Kind',
    sources: 'Sources',
    period: 'Said or printed',
    from: 'From',
    to: 'To',
    datePlaceholder: 'YYYY-MM-DD',
    dateWrong: 'A year, a month or a day: 2026, 2026-03, 2026-03-04',
    all: 'All',
    none: 'None',
    find: 'Find',
  },
  standings: { expert: 'Experts', official: 'Officials', other: 'Others' },
  kinds: { expert_view: 'Expert views', official_statement: 'Official statements' },
  standingsLeftOut: { expert: 'experts', official: 'officials', other: 'others' },
  kindsLeftOut: { expert_view: 'expert views', official_statement: 'official statements' },
  leftOut: (parts: LeftOut) => `Left out: ${leftOut(parts)}.`,
  shownOf: (shown: number, all: number) => `${formatNumber(shown)} of ${counted(all, 'quote')} shown.`,
  clear: 'Clear',
  noSplit: 'No question is split.',
  noQuestions: 'No questions yet',
  noQuestionsText: 'Ask one, and drag positions onto it. Those without a question are beside this, under Unfiled (U).',
  showAll: 'Show all',
  notSpoken: 'has not spoken',
  nobody: 'Nobody yet',
  oneHolds: (count: number) => (count === 0 ? 'No stance yet' : 'One stance'),
  inDegree: 'In degree',
  hasChanged: (before: string) => `has changed position, before: ${before}`,
  latest: (date: string, of: 'statement' | 'source') =>
    `${formatDate(date)}${of === 'source' ? ', the date of the source' : ''}`,
  dateOfSource: (date: string) => `${formatDate(date)}: the date of the source, not of the statement`,
  month: monthOf,
  tally: (
    { towardsYes, middle, towardsNo }: { towardsYes: number; middle: number | null; towardsNo: number },
    first: string,
    last: string,
  ) =>
    listed([
      `${String(towardsYes)} towards “${first}”`,
      ...(middle === null ? [] : [`${String(middle)} in the middle`]),
      `${String(towardsNo)} towards “${last}”`,
    ]),
  quotesPane: 'Quotes',
  quotesOf: (person: string, question: string) => `${person}: ${question}`,
  everybody: 'Everybody',
  previousPerson: 'Previous person',
  nextPerson: 'Next person',
  openPage: 'Page',
  editQuestion: 'Edit the question',
  closePane: 'Close',
  since: (date: string) => `since ${formatDate(date)}`,
  turn: (before: string | null, isDated: boolean) => {
    if (before !== null) return `before ${formatDate(before)}`
    return isDated ? 'at the same time' : 'without a date to compare'
  },
  hasNotSpoken: (person: string) => `${person} has not spoken on this question.`,
  howToFile: 'Drag a quote here, or choose one and press F.',
  spokenElsewhere: (quotes: number, questions: number) =>
    `${counted(quotes, 'quote')} on ${counted(questions, 'question')}.`,
  printedBy: (sources: number) => `printed by ${counted(sources, 'source')}`,
  onItsOwn: 'Count on its own',
  withReprints: 'Count with its reprints',
  countsOnItsOwn: 'counted on its own',
  file: 'File…',
  unfiled: 'Unfiled',
  unfiledTitle: 'Without a question',
  unfiledText: 'Drag one onto a cell, or choose it and press F.',
  noUnfiled: 'Every position answers a question.',
  filing: {
    title: 'File the quote',
    question: 'Question',
    questionNeeded: 'Choose a question of the list.',
    stance: 'Stance',
    noStance: 'None yet',
    speaker: 'Who says it',
    keepSpeaker: (name: string) => `${name}, as now`,
    takeSpeaker: (name: string) => `${name}, of the column`,
    file: 'File',
    cancel: 'Cancel',
    filed: (wording: string) => `Filed under “${wording}”.`,
    taken: 'Counted on its own.',
    together: 'Counted with its reprints.',
  },
  time: {
    title: 'Over time',
    label: (wording: string) => `Timeline: ${wording}`,
    hint: 'Towards yes at the top of a lane, towards no at the bottom; a ring marks a change.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    reset: 'Show all of it',
    copy: 'Copy picture',
    save: 'Save picture',
    svg: 'As SVG…',
    png: 'As PNG…',
    copied: 'The picture is on the clipboard.',
    saved: (file: string) => `Saved ${file}.`,
    failed: (why: string) => `The picture could not be made. ${why}`,
    nothing: 'Nothing on this question has a date and a stance yet.',
    noQuestion: 'Choose a question in the matrix.',
    unplaced: (count: number) => `+${formatNumber(count)} undated`,
    unplacedTitle: (count: number) => `${counted(count, 'quote')} cannot be drawn: without a date or without a stance`,
    dot: (name: string, date: string, of: 'statement' | 'source', stance: string, quotes: number) =>
      `${name}, ${formatDate(date)}${of === 'source' ? ', the date of the source' : ''}, ${stance}, ${counted(quotes, 'quote')}`,
    changed: (before: string) => `changed from ${before}`,
    source: (title: string, date: string) => `${title}, ${formatDate(date)}`,
    event: (label: string, date: string) => `${label}, ${formatDate(date)}`,
    events: 'Events',
    eventDate: 'Date',
    eventLabel: 'What happened',
    addEvent: 'Add',
    removeEvent: (label: string) => `Remove ${label}`,
    noEvents: 'Nothing yet. An event is drawn as a line through all lanes.',
    window: (from: string, to: string) => `${formatDate(from)} to ${formatDate(to)}`,
    months: SHORT_MONTHS,
  },
  summary: 'In words',
} as const
