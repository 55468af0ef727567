import { counted, formatNumber } from './wording.ts'

const percent = (share: number): string => `${formatNumber(Math.min(100, Math.floor(share * 100)))} %`

/** Sources that are prints, editions or parts of each other. */
export const alike = {
  group: 'Library',
  marks: {
    older: 'earlier edition',
    offer: 'new edition?',
    reprint: 'reprint',
    same: 'nearly the same',
    part: 'part of another',
  },
  why: {
    older: (title: string): string => `“${title}” is the new edition of this.`,
    offer: (title: string): string => `This may be the new edition of “${title}”.`,
    reprint: (title: string): string => `Reprint of “${title}”`,
    same: (title: string): string => `Nearly the same as “${title}”`,
    part: (title: string): string => `Stands within “${title}”`,
  },
  section: 'Alike',
  editionOf: 'New edition of',
  olderThan: 'Earlier edition of',
  toPlace: (count: number): string => `${counted(count, 'annotation')} to place`,
  place: 'Place them',
  relations: {
    same: 'Nearly the same',
    part: 'Stands within',
    whole: 'Holds nearly all of',
    alike: 'Alike',
  },
  share: {
    same: (share: number): string => `${percent(share)} in both`,
    part: (share: number): string => `${percent(share)} of it`,
    whole: (share: number): string => `${percent(share)} of that`,
    alike: (share: number): string => `${percent(share)} in both`,
  },
  offered: {
    address: 'The address is the same, and much of the text.',
    'file-name': 'The file name is the same, and much of the text.',
    title: 'Title and outlet are the same, and much of the text.',
  },
  offer: 'May be the new edition of',
  decline: 'Not a new edition',
  declineCommand: 'Say that it is not a new edition',
  nothingOffered: 'It is not offered as a new edition',
  declined: 'Not a new edition. It is not offered again.',
  saidNoEdition: 'You said that neither is a new edition of the other.',
  keepApart: 'Two articles',
  keepApartTitle: 'Say that these are two articles, however alike: each is shown for itself',
  keepApartCommand: 'Say that it is another article than the one it is nearly the same as',
  nothingSame: 'No other source is nearly the same',
  keptApart: 'Kept apart from',
  apart: 'Two articles. Each is shown for itself.',
  saidApart: 'You said that these are two articles.',
  takeBack: 'Take back',
  asksAgain: 'Taken back. They are compared again.',
  undo: 'Undo',
  compare: 'Compare',
  compareCommand: 'Compare with what is alike, make a new edition…',
  nothingAlike: 'Nothing here is like this source',
  keyCompare: 'compare',
  more: (count: number): string => `and ${formatNumber(count)} more`,

  needs: 'New editions?',
  once: 'Each article once',
  onceTitle: 'Leaves out reprints and earlier editions. What only stands within another article is shown.',
  onceCommand: 'Show each article once, or all prints',
  found: (count: number): string =>
    count === 1 ? 'One source may be a new edition.' : `${formatNumber(count)} sources may be new editions.`,
  showThem: 'Show',

  dialog: 'What is different',
  older: 'Earlier',
  newer: 'Later',
  imported: (moment: string): string => `imported ${moment}`,
  nothingDiffers: 'The words are the same.',
  sameParagraphs: (count: number): string => `${counted(count, 'paragraph')} the same`,
  tooMuch: (count: number): string => `${counted(count, 'more change')} not shown`,
  loading: 'Reading both texts',
  unread: 'The texts could not be read.',
  explain: (count: number): string =>
    count === 0
      ? 'As a new edition it takes the place of the earlier one, which stays in the library.'
      : `As a new edition it takes the place of the earlier one, which stays. Its ${counted(count, 'annotation')} ${count === 1 ? 'is' : 'are'} looked for here: what is found without doubt moves, the rest waits to be placed.`,
  make: 'Make it the new edition',
  isAlready: 'It is the new edition of this already.',
  isEdition: 'It is the new edition of another source already.',
  hasNewer: 'There is a newer edition of the earlier one already.',
  close: 'Close',
  made: 'It is the new edition now. Nothing was annotated in the earlier one.',
} as const
