import { counted, listed } from './wording.ts'

/** The words of bringing in annotations of another program or another analyst. */
export const exchangeView = {
  open: 'Import annotations…',
  title: 'Import annotations',
  reading: (name: string) => `Reading ${name}`,
  looking: (done: number, total: number) =>
    total === 0 ? 'Looking for the passages' : `Looking for passage ${String(done)} of ${String(total)}`,
  cancel: 'Cancel',
  close: 'Close',
  failed: 'The annotations could not be read.',
  from: (name: string, format: string) => `${name} (${format})`,
  text: 'Nothing is changed until you merge. Merging is one step, and undo takes all of it back.',
  counts: {
    new: 'New',
    same: 'Already here',
    conflicting: 'Said otherwise',
    'needs-kind': 'Need a kind',
    orphaned: 'No place found',
  },
  countsHelp: {
    new: 'Passages that nobody has marked in this dossier.',
    same: 'The same passage, and nothing new is said about it.',
    conflicting: 'The same passage and kind, but something about it differs.',
    'needs-kind': 'The file has kinds of its own.',
    orphaned: 'The quoted words were not found for certain. These stay out.',
  },
  merge: (count: number) => (count === 0 ? 'Merge' : `Merge ${counted(count, 'annotation')}`),
  nothing: 'There is nothing in this file that the dossier does not have already.',
  merging: 'Merging',
  sources: 'Sources',
  sourceStatus: {
    new: 'New: will be added',
    same: 'Recognised',
    conflicting: 'Recognised',
    absent: 'Not in this dossier',
  },
  sourceBy: {
    sha256: 'the same file',
    text: 'the same text',
    address: 'the same address',
    title: 'title, outlet and date',
    quotes: 'the quoted words',
  },
  absentHelp: 'The file has no text of it either. Import the source first, then the annotations again.',
  addSource: (title: string) => `Add the source ${title}`,
  untitled: 'Untitled',
  conflicts: 'Said otherwise',
  conflictsText: 'The same passage, with something else said about it. Choose what stays.',
  sides: { mine: 'Mine', theirs: 'Theirs', both: 'Both' },
  allSides: 'For all of them',
  chooseSide: (what: string) => `What stays: ${what}`,
  field: 'Field',
  fields: {
    name: 'name',
    aliases: 'other names',
    role: 'role',
    affiliation: 'affiliation',
    standing: 'standing',
    statedRoles: 'roles',
    wording: 'wording',
    scale: 'scale',
    title: 'title',
    subtitle: 'subtitle',
    authors: 'authors',
    outlet: 'outlet',
    publishedAt: 'published',
    language: 'language',
    speakerId: 'speaker',
    speaker: 'speaker',
    questionId: 'question',
    question: 'question',
    stance: 'stance',
    date: 'date',
    figure: 'figure',
    note: 'note',
    tags: 'tags',
    quotationOnly: 'only the quotation',
    ownVoice: 'in their own voice',
    kind: 'kind',
  } as Readonly<Record<string, string>>,
  nothingSaid: 'nothing',
  people: 'People',
  questions: 'Questions',
  kinds: 'Kinds',
  kindsText: 'The file names kinds of its own. Say what they are here; what is left out is not brought in.',
  tag: 'Tag in the file',
  noTag: 'without a tag',
  passages: 'Passages',
  kindOf: (tag: string) => `Kind for ${tag}`,
  leaveOut: 'Leave out',
  orphans: 'No place found',
  orphansText: 'These stay out. Their words are not in the texts for certain, and a guess is never made.',
  reasons: {
    'empty-quote': 'It quotes no words.',
    'not-found': 'The words are not in the text.',
    ambiguous: 'The words are in several places.',
    'context-mismatch': 'The words are there, but what stands around them differs.',
    'changed-meaning': 'A number, a name or a “not” has changed.',
    'no-source': 'Its source is not in this dossier.',
  },
  left: 'Not kept',
  more: (count: number) => `and ${counted(count, 'more', 'more')}`,
  agreement: 'Agreement between you and the file',
  agreementNone: 'There are no passages in common sources to compare.',
  agreementColumns: {
    kind: 'Kind',
    mine: 'Mine',
    theirs: 'Theirs',
    matched: 'Matched',
    overlapF1: 'F1 by characters',
    matchedF1: 'F1 by passages',
    alpha: 'Alpha',
    unitizingAlpha: 'Alpha, unitizing',
  },
  agreementAll: 'All kinds',
  agreementText: (kind: string, value: number | null) =>
    value === null
      ? `${kind}: alpha is not defined, as one of you marked nothing.`
      : `${kind}: alpha ${value.toFixed(2)}, ${alphaWords(value)}.`,
  agreementHelp:
    'F1 is the share of what both marked in what either marked; 1 is all of it. Krippendorff’s alpha also takes off what chance would give: 1 is agreement, 0 is chance, below 0 is less than chance. From 0.80 it is usually relied on, from 0.67 with care.',
  noFigure: {
    none: 'nobody marked any',
    'mine-empty': 'you marked none',
    'theirs-empty': 'the file marks none',
    'no-variation': 'nothing differs',
  },
  done: 'Merged',
  report: (added: number, changed: number, out: number) => {
    const parts = [
      ...(added > 0 ? [`${counted(added, 'annotation was', 'annotations were')} added`] : []),
      ...(changed > 0 ? [`${counted(changed, 'was', 'were')} changed`] : []),
      ...(out > 0 ? [`${counted(out, 'stays', 'stay')} out`] : []),
    ]
    return parts.length === 0 ? 'Nothing had to be changed.' : `${listed(parts)}.`
  },
  undoText: (name: string) => `Merged annotations from ${name}.`,
  undo: 'Undo',
} as const

const alphaWords = (value: number): string =>
  value >= 0.8
    ? 'agreement that is usually relied on'
    : value >= 0.667
      ? 'agreement to be relied on with care'
      : value > 0.2
        ? 'too little agreement to rely on'
        : 'hardly more than chance'
