import { capitalised, counted, countedInWords } from './wording.ts'

const quotes = (count: number): string => counted(count, 'quote')
const quoted = (words: string): string => `“${words}”`

export const questions = {
  group: 'Questions',
  keyLine: 'question',
  chooseFirst: 'Choose a question first',
  create: 'New question…',
  edit: 'Edit the selected question…',
  loading: 'Reading the question',
  undo: 'Undo',
  cancel: 'Cancel',

  dialog: {
    newTitle: 'New question',
    editTitle: 'Edit question',
    wording: 'Wording',
    wordingPlaceholder: 'Such as: will the agreement be kept?',
    wordingNeeded: 'A question needs a wording.',
    wordingTaken: 'This question is asked already.',
    add: 'Add question',
    keep: 'Keep changes',
    added: (wording: string): string => `Added the question ${quoted(wording)}.`,
    kept: 'The question is changed.',
  },

  scale: {
    title: 'Scale of stances',
    hint: 'From yes at the top to no at the bottom.',
    presets: 'Start from',
    preset: { 'yes-no': 'Yes to no', agree: 'Agree to disagree', likely: 'Likely to unlikely', own: 'Own words' },
    /** Labels of the steps that each preset has; the first is furthest towards yes. */
    presetLabels: {
      'yes-no': ['Yes', 'Leans yes', 'Conditional', 'Leans no', 'No'],
      agree: ['Agrees', 'Agrees in part', 'Undecided', 'Disagrees in part', 'Disagrees'],
      likely: ['Very likely', 'Likely', 'Open', 'Unlikely', 'Very unlikely'],
    },
    steps: 'Steps of the scale',
    step: (index: number): string => `Step ${String(index + 1)}`,
    label: (index: number): string => `Label of step ${String(index + 1)}`,
    labelNeeded: 'Each step needs a label.',
    labelTwice: (label: string): string => `Two steps are called ${quoted(label)}.`,
    newStep: (index: number): string => `Step ${String(index)}`,
    add: 'Add step',
    remove: (label: string): string => `Remove the step ${quoted(label)}`,
    last: 'A scale needs at least one step.',
    moveUp: (label: string): string => `Move ${quoted(label)} up`,
    moveDown: (label: string): string => `Move ${quoted(label)} down`,
    moved: (label: string, index: number, count: number): string =>
      `${label}: step ${String(index + 1)} of ${String(count)}`,
    reorderHint: 'Alt and an arrow move a step',
    drag: (label: string): string => `Drag ${quoted(label)}`,
    held: (count: number): string => quotes(count),
    fate: (label: string, count: number): string =>
      `${capitalised(quotes(count))} ${count === 1 ? 'holds' : 'hold'} ${quoted(label)}. What becomes of ${count === 1 ? 'it' : 'them'}?`,
    fates: 'Removed steps that quotes hold',
    keepOutside: 'Keep, outside of the scale',
    moveTo: (label: string): string => `Move to ${quoted(label)}`,
    bringBack: 'Bring the step back',
    preview: 'How it will look',
  },

  remove: {
    open: 'Delete the selected question…',
    title: 'Delete this question?',
    unfiled: (count: number): string =>
      count === 0
        ? 'No quote is filed under it.'
        : `${capitalised(quotes(count))} ${count === 1 ? 'is' : 'are'} kept, without a question and without a stance.`,
    act: 'Delete question',
    done: (wording: string): string => `Deleted the question ${quoted(wording)}.`,
  },

  merge: {
    open: 'Merge questions…',
    title: 'Merge two questions',
    text: 'The quotes of one question are filed under the other.',
    keep: 'The question that stays',
    join: 'The question that joins it',
    choose: 'Choose a question',
    tooFew: 'The dossier has fewer than two questions.',
    same: 'Choose two different questions.',
    moves: (count: number): string =>
      count === 0
        ? 'No quote moves.'
        : `${capitalised(countedInWords(count, 'quote'))} ${count === 1 ? 'moves' : 'move'}.`,
    steps: 'What becomes of its stances',
    step: (label: string, count: number): string => `${label} (${quotes(count)})`,
    act: 'Merge questions',
    done: (wording: string): string => `Merged into ${quoted(wording)}.`,
  },
} as const
