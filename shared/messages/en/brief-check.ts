import { counted } from './wording.ts'

const wrote = (printed: string, source: string): string =>
  printed === '' ? `You left out “${source}”.` : `You wrote “${printed}”. The source has “${source}”.`

/** What the check of a brief finds, in plain words. */
export const briefCheck = {
  kinds: {
    'quote-altered': 'Quote altered',
    'quote-missing': 'Quote missing',
    stale: 'Changed since you took it',
    'claim-without-source': 'Claim without a source',
    'one-sided-question': 'Only one side quoted',
    'undated-figure': 'Figure without a date',
    'conflict-unsaid': 'Conflict not mentioned',
    'person-without-role': 'Person without a role',
    'negation-left-out': 'A “not” left out',
  },
  altered: (printed: string, source: string, more: number) =>
    more === 0 ? wrote(printed, source) : `${wrote(printed, source)} ${counted(more, 'more difference')}.`,
  shortened: (left: string) => `“${left}” is left out at an end without an ellipsis.`,
  missing: 'No source has these words, or anything like them.',
  missingInRecord: 'The annotation has nothing like these words.',
  alteredInSource: 'The annotation does not say what its source says.',
  missingInSource: 'The source of the annotation does not have these words.',
  stale: (before: string, now: string) =>
    now === ''
      ? `“${before}” is not there any more.`
      : before === ''
        ? `“${now}” is new.`
        : `It said “${before}”. Now it says “${now}”.`,
  gone: 'What this was taken from is not there any more. The brief prints what you last accepted.',
  claim: {
    figure: (words: string) => `“${words}” is a figure, and nothing here says where it is from.`,
    attribution: (name: string) => `This gives words to ${name}, and nothing here says where they are from.`,
    crowd: (words: string) => `“${words}”: nothing here says who.`,
    superlative: (words: string) => `“${words}” can be checked, and nothing here says where it is from.`,
  },
  oneSided: (question: string, others: readonly string[]) =>
    `On “${question}” only one side is quoted. On the other: ${others.join(', ')}.`,
  undated: (words: string) => `No date goes with “${words}”.`,
  conflict: (sentence: string) => `${sentence} The brief does not say so.`,
  noRole: (name: string) => `Readers are not told who ${name} is.`,
  negation: (word: string, left: string) => `The ellipsis leaves out “${word}”: “${left}”.`,
  foreign: {
    tooLarge: 'This document is too large to be read, or would be when unpacked.',
    notDocx: 'This is no Word document that can be read.',
    unknown: (known: string) => `Only these can be checked: ${known}.`,
  },
  negationAdded: (word: string, added: string) => `“${word}” stands in words that you added: “${added}”.`,
} as const
