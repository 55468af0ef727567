import type { Span } from '../../model/primitives.ts'

/** A text, a passage in it, the text as it is now, and where the passage is there; null when nowhere. */
export interface LookalikeCase {
  readonly what: string
  readonly before: string
  readonly passage: Span
  readonly now: string
  readonly truth: Span | null
}

/** What a sentence of one language is made of; `{}` of the frame takes name, verb, number and object in turn. */
interface Language {
  readonly frames: readonly string[]
  readonly names: readonly string[]
  readonly subjects: readonly string[]
  /** Verb as it is, and with its negation. */
  readonly verbs: readonly (readonly [string, string])[]
  readonly fillers: readonly string[]
  readonly space: string
}

const ENGLISH: Language = {
  frames: [
    '{name} said that {subject} {verb} {number} per cent this year.',
    'By {number} per cent, {name} wrote, {subject} {verb} the plan.',
  ],
  names: ['Okafor', 'Tran', 'Marchetti', 'Reyes', 'Lindqvist', 'the harbour master'],
  subjects: ['the ferry tolls', 'grain prices', 'the dyke loans', 'fishing permits', 'quay rents'],
  verbs: [
    ['would exceed', 'would not exceed'],
    ['had reached', 'had never reached'],
    ['could change by', "couldn't change by"],
  ],
  fillers: [
    'Rain fell on the hills.',
    'The council rose at noon.',
    'Nobody in the hall spoke for a while.',
    'A boat came in late.',
    'He declined to say more.',
    'The report runs to ninety pages.',
    'Outside, the market went on.',
    'Lamps were lit along the quay.',
  ],
  space: ' ',
}
const FRENCH: Language = {
  frames: ['Selon {name}, {subject} {verb} {number} pour cent cette année.'],
  names: ['Mme Durand', 'M. Keller', 'Odile Faure', 'Amadou Ba'],
  subjects: ['les loyers du port', 'les prix du grain', 'les péages'],
  verbs: [
    ['dépassent', 'ne dépassent pas'],
    ['atteignent', "n'atteignent jamais"],
  ],
  fillers: [
    'Il pleuvait sur les collines.',
    'Le conseil se leva à midi.',
    'Personne ne parla.',
    'Un bateau arriva tard.',
    'Le marché continuait.',
    'Le rapport est long.',
  ],
  space: ' ',
}
const VIETNAMESE: Language = {
  frames: ['Theo {name}, {subject} {verb} {number} phần trăm trong năm nay.'],
  names: ['bà Hạnh', 'ông Bảo', 'bà Liên', 'ông Phúc'],
  subjects: ['giá lúa', 'độ mặn', 'tiền thuê bến', 'phí cầu'],
  verbs: [
    ['vượt quá', 'không vượt quá'],
    ['đã đạt', 'chưa đạt'],
  ],
  fillers: [
    'Mưa rơi trên đồi.',
    'Chợ vẫn đông.',
    'Con thuyền về muộn.',
    'Hội đồng họp đến trưa.',
    'Đèn sáng dọc bến.',
    'Báo cáo dài chín mươi trang.',
  ],
  space: ' ',
}
const CHINESE: Language = {
  frames: ['{name}表示，{subject}今年{verb}百分之{number}。'],
  names: ['王明', '李强', '陈静', '赵磊'],
  subjects: ['码头租金', '粮食价格', '渡轮收费'],
  verbs: [
    ['会超过', '不会超过'],
    ['已达到', '没有达到'],
  ],
  fillers: ['山上下雨了。', '市场照常开放。', '船来得很晚。', '会议开到中午。', '灯沿着河岸亮着。', '报告有九十页。'],
  space: '',
}
const LANGUAGES = [ENGLISH, ENGLISH, FRENCH, VIETNAMESE, CHINESE] as const

interface Sentence {
  readonly frame: string
  readonly name: string
  readonly subject: string
  readonly verb: readonly [string, string]
  readonly denied: boolean
  readonly number: number
}

const written = ({ frame, name, subject, verb, denied, number }: Sentence): string =>
  frame
    .replace('{name}', name)
    .replace('{subject}', subject)
    .replace('{verb}', verb[denied ? 1 : 0])
    .replace('{number}', String(number))

type Change = (made: Made) => { readonly now: readonly string[]; readonly truth: number | null }

interface Made {
  readonly sentences: readonly string[]
  readonly at: number
  readonly sentence: Sentence
  readonly language: Language
  readonly random: () => number
}

const other = <Item>(list: readonly Item[], item: Item, random: () => number): Item => {
  const rest = list.filter((one) => one !== item)
  return rest[Math.floor(random() * rest.length)] ?? item
}
const replaced = (list: readonly string[], at: number, by: readonly string[]): readonly string[] => [
  ...list.slice(0, at),
  ...by,
  ...list.slice(at + 1),
]
/** The passage's own sentence is replaced by its lookalike: its words stand nowhere. */
const became =
  (change: (made: Made) => Sentence): Change =>
  (made) => ({ now: replaced(made.sentences, made.at, [written(change(made))]), truth: null })

const digitChanged: Change = became(({ sentence, random }) => ({
  ...sentence,
  number: sentence.number + 1 + Math.floor(random() * 8),
}))
const notChanged: Change = became(({ sentence }) => ({ ...sentence, denied: !sentence.denied }))
const nameChanged: Change = became(({ sentence, language, random }) => ({
  ...sentence,
  name: other(language.names, sentence.name, random),
}))
const deleted: Change = ({ sentences, at }) => ({ now: replaced(sentences, at, []), truth: null })
const deletedWithNeighbour: Change = ({ sentences, at, random }) => {
  const from = random() < 0.5 ? at : Math.max(0, at - 1)
  return { now: [...sentences.slice(0, from), ...sentences.slice(from + 2)], truth: null }
}
const moved: Change = ({ sentences, at, random }) => {
  const rest = replaced(sentences, at, [])
  const to = Math.floor(random() * (rest.length + 1))
  return { now: [...rest.slice(0, to), sentences[at] ?? '', ...rest.slice(to)], truth: to }
}
const madeLonger: Change = ({ sentences, at, language, random }) => {
  const before = other(language.fillers, '', random)
  return { now: [before, ...sentences], truth: at + 1 }
}
/** The sentence and its double change places with what is around them: only the words stay. */
const swapped: Change = ({ sentences, at }) => {
  const neighbour = at === 0 ? 1 : at - 1
  const now = [...sentences]
  ;[now[at], now[neighbour]] = [sentences[neighbour] ?? '', sentences[at] ?? '']
  return { now, truth: neighbour }
}

const CHANGES: readonly (readonly [string, Change])[] = [
  ['a digit changed', digitChanged],
  ['a "not" dropped or added', notChanged],
  ['names swapped', nameChanged],
  ['deleted', deleted],
  ['deleted with a neighbour', deletedWithNeighbour],
  ['moved', moved],
  ['swapped with its neighbour', swapped],
  ['text before it', madeLonger],
]

/** How the lookalike of the passage differs from it. */
const LOOKALIKES: readonly ((sentence: Sentence, language: Language, random: () => number) => Sentence)[] = [
  (sentence) => sentence,
  (sentence, _, random) => ({ ...sentence, number: sentence.number + 1 + Math.floor(random() * 8) }),
  (sentence) => ({ ...sentence, denied: !sentence.denied }),
  (sentence, language, random) => ({ ...sentence, name: other(language.names, sentence.name, random) }),
  (sentence, language, random) => ({ ...sentence, subject: other(language.subjects, sentence.subject, random) }),
]

/** Where the n-th of these sentences lies in their text. */
function spanOf(sentences: readonly string[], at: number, space: string): Span {
  const start = sentences.slice(0, at).reduce((sum, sentence) => sum + sentence.length + space.length, 0)
  return { start, end: start + (sentences[at]?.length ?? 0) }
}

/**
 * A case of a text in which a passage has lookalikes (the same sentence again, another number,
 * another person, with and without "not"), and of what an editor did to it.
 */
export function lookalikeCase(random: () => number): LookalikeCase {
  const pick = <Item>(list: readonly [Item, ...Item[]] | readonly Item[]): Item =>
    list[Math.floor(random() * list.length)] as Item
  const language = pick(LANGUAGES)
  const sentence: Sentence = {
    frame: pick(language.frames),
    name: pick(language.names),
    subject: pick(language.subjects),
    verb: pick(language.verbs),
    denied: random() < 0.3,
    number: 2 + Math.floor(random() * 70),
  }
  const doubles = 1 + Math.floor(random() * 3)
  const sentences = Array.from({ length: 10 + Math.floor(random() * 20) }, () => pick(language.fillers))
  for (let made = 0; made < doubles; made += 1) {
    sentences.splice(Math.floor(random() * sentences.length), 0, written(pick(LOOKALIKES)(sentence, language, random)))
  }
  const at = Math.floor(random() * sentences.length)
  // Of two equal sentences side by side nobody can say which one an edit left.
  for (const beside of [at, at - 1])
    if (sentences[beside] === written(sentence)) sentences[beside] = pick(language.fillers)
  sentences.splice(at, 0, written(sentence))
  const [name, change] = pick(CHANGES)
  const { now, truth } = change({ sentences, at, sentence, language, random })
  const { space } = language
  return {
    what: name,
    before: sentences.join(space),
    passage: spanOf(sentences, at, space),
    now: now.join(space),
    truth: truth === null ? null : spanOf(now, truth, space),
  }
}
