/** A text as words, each with an identity that survives editing: so that a test knows where a passage went. */
export interface TrackedWord {
  /** Null for a word that an edit brought in. */
  readonly id: number | null
  readonly word: string
}

const OPENINGS = [
  'The ministry said that',
  'Bà Hạnh nói rằng',
  'Analysts expect that',
  'قال المهندس إن',
  '“We hope that',
  'Nobody doubts that',
]
const SUBJECTS = [
  'exports to the north',
  'imports of steel',
  'the harbour 🚢 trade',
  'giá lúa gạo',
  'الطلب على الماء',
  'prices for rice',
  'traffic on the quay',
]
const VERBS = ['grew by', 'fell by', 'tăng thêm', 'had risen to', 'would not exceed']
const TIMES = ['in the spring.', 'since 2014.', 'within a year.”', 'trong mười năm qua.', 'before the vote.']

/** Sentences that resemble each other, as those of one article do; some occur several times word for word. */
export function lookalikes(sentences: number, random: () => number): readonly TrackedWord[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const made: string[] = []
  while (made.length < sentences) {
    const again = made.length > 4 && random() < 0.12 ? made[Math.floor(random() * made.length)] : undefined
    const number = `${Math.floor(random() * 40)} per cent`
    made.push(again ?? [pick(OPENINGS), pick(SUBJECTS), pick(VERBS), number, pick(TIMES)].join(' '))
  }
  return made
    .join(' ')
    .split(' ')
    .map((word, id) => ({ id, word }))
}

const SYLLABLES = ['fa', 'mo', 'ri', 'ku', 'ze', 'lo', 'vi', 'pu'] as const
const newWord = (random: () => number): string =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(
    '',
  )

/** Replaces, drops or adds a word at about `share` of the places. */
export function edited(words: readonly TrackedWord[], share: number, random: () => number): readonly TrackedWord[] {
  return words.flatMap((word) => {
    if (random() >= share) return [word]
    const kind = random()
    if (kind < 0.6) return [{ id: word.id, word: newWord(random) }]
    return kind < 0.8 ? [] : [word, { id: null, word: newWord(random) }]
  })
}

export const textOf = (words: readonly TrackedWord[]): string => words.map(({ word }) => word).join(' ')

/** Where the words with ids `first` to `last` stand; null when all are gone. */
export function spanOfIds(
  words: readonly TrackedWord[],
  first: number,
  last: number,
): { start: number; end: number } | null {
  let at = 0
  let start: number | null = null
  let end = 0
  for (const { id, word } of words) {
    if (id !== null && id >= first && id <= last) {
      start ??= at
      end = at + word.length
    }
    at += word.length + 1
  }
  return start === null ? null : { start, end }
}
