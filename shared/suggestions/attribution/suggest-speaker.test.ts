import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { AnnotationKind } from '../../model/annotation.ts'
import type { Block } from '../../model/block.ts'
import type { Person } from '../../model/person.ts'
import { type SpeakerSuggestion, suggestSpeaker } from './suggest-speaker.ts'

// Property tests share the machine with whatever else runs.
vi.setConfig({ testTimeout: 30_000 })

interface Asked {
  readonly language?: string
  readonly kind?: AnnotationKind
  readonly people?: readonly Person[]
}

/** One paragraph a line; `#` begins a heading, `~` a fenced one. The passage stands between bars. */
function ask(
  marked: string,
  { language = 'en', kind = 'expert_view', people = [] }: Asked = {},
): SpeakerSuggestion | null {
  const start = marked.indexOf('|')
  const end = marked.lastIndexOf('|') - 1
  const text = marked.replaceAll('|', '')
  const blocks: Block[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const role = line.startsWith('#') ? 'heading' : line.startsWith('~') ? 'boilerplate' : 'paragraph'
    if (line !== '') blocks.push({ role, start: at, end: at + line.length })
    at += line.length + 1
  }
  return suggestSpeaker({ text, blocks, span: { start, end }, kind, language, people })
}

/** name, role, affiliation, standing, basis */
type Expected = readonly [
  string,
  string | null,
  string | null,
  SpeakerSuggestion['standing'],
  SpeakerSuggestion['basis'],
]

const INTRO = 'Ida Varga, a lecturer from the Faculty of Law at the University of Brennick, said tides matter.'

const ENGLISH: readonly (readonly [string, Expected | null])[] = [
  // Said before and behind the words.
  [
    '|“The quay is closed,”| said Jon Tarr, director of the Port Program at the Lund Institute.',
    ['Jon Tarr', 'director of the Port Program', 'Lund Institute', 'expert', 'sentence'],
  ],
  ['“|The quay is closed|,” Jon Tarr said.', ['Jon Tarr', null, null, 'expert', 'sentence']],
  [
    'Jon Tarr, a senior fellow at the Lund Institute, says |the quay is closed|.',
    ['Jon Tarr', 'senior fellow', 'Lund Institute', 'expert', 'sentence'],
  ],
  ['Jon Tarr, 61, said |the quay is closed|.', ['Jon Tarr', null, null, 'expert', 'sentence']],
  [
    'Jon Tarr, who runs the port, has repeatedly warned |the quay is closed|.',
    ['Jon Tarr', null, null, 'expert', 'sentence'],
  ],
  ['Jon Tarr (Labour) told the hall that |the quay is closed|.', ['Jon Tarr', null, null, 'expert', 'sentence']],
  [
    '|The quay is closed|, according to Jon Tarr, an economist at Lund University.',
    ['Jon Tarr', 'economist', 'Lund University', 'expert', 'sentence'],
  ],
  ['According to economist Jon Tarr, |the quay is closed|.', ['Jon Tarr', 'economist', null, 'expert', 'sentence']],
  ['Senator Tarr highlighted |the cost|.', ['Tarr', 'Senator', null, 'official', 'sentence']],
  [
    'Foreign Minister Le Van An stressed that |the quay is closed|.',
    ['Le Van An', 'Foreign Minister', null, 'official', 'sentence'],
  ],
  [
    '“|It is closed|,” then-UK Secretary of State Jon Tarr stated in 1998.',
    ['Jon Tarr', 'UK Secretary of State', null, 'official', 'sentence'],
  ],
  ['However, Mr. Tarr said |the quay is closed|.', ['Tarr', null, null, 'expert', 'sentence']],
  ['But Prof. Ida Varga argues |the quay is closed|.', ['Ida Varga', 'Prof.', null, 'expert', 'sentence']],
  ['|The quay|, Jon Tarr said, |will close|.', ['Jon Tarr', null, null, 'expert', 'sentence']],
  [
    'Jon Tarr, president of the Bank of Lund, said |rates rise|.',
    ['Jon Tarr', 'president', 'Bank of Lund', 'official', 'sentence'],
  ],
  [
    'Jon Tarr, minister of foreign affairs, said |rates rise|.',
    ['Jon Tarr', 'minister of foreign affairs', null, 'official', 'sentence'],
  ],
  [
    'Experts such as Jon Tarr, a port analyst at the Lund Forum, caution |the quay is closed|.',
    ['Jon Tarr', 'port analyst', 'Lund Forum', 'expert', 'sentence'],
  ],
  ['Ludwig van der Berg said |so|.', ['Ludwig van der Berg', null, null, 'expert', 'sentence']],
  ['“|Go|,” said the captain. “My father said no.”', null],
  ['“My father said |no|,” Jon Tarr recalled.', ['Jon Tarr', null, null, 'expert', 'sentence']],
  ['Jon Tarr maintains that |the quay is closed|.', ['Jon Tarr', null, null, 'expert', 'sentence']],
  ['“Ada Lund said |no|,” Jon Tarr recalled.', ['Jon Tarr', null, null, 'expert', 'sentence']],
  ['“According to Ada Lund, |no|,” Jon Tarr recalled.', ['Jon Tarr', null, null, 'expert', 'sentence']],
  // Bodies.
  ['The White House said |ports stay open|.', ['White House', null, null, 'official', 'sentence']],
  [
    '|Ports stay open|, the Ministry of Foreign Affairs said.',
    ['Ministry of Foreign Affairs', null, null, 'official', 'sentence'],
  ],
  [
    '|Trade grew|, according to figures from the Port Authority.',
    ['Port Authority', null, null, 'official', 'sentence'],
  ],
  ['Trade grew, according to |a study| by Jon Tarr.', ['Jon Tarr', null, null, 'expert', 'sentence']],
  // From the full name.
  [
    '“No,” said Jon Tarr, director of ports at the U.S. Naval Forum.\n|“It is closed,”| Tarr said.',
    ['Jon Tarr', 'director of ports', 'U.S. Naval Forum', 'expert', 'sentence'],
  ],
  [
    'Jon Tarr, director of ports at Lund, came.\n|“It is closed,”| Tarr said.',
    ['Jon Tarr', 'director of ports', 'Lund', 'expert', 'sentence'],
  ],
  [
    '# The Long Visit Of Tarr\nDefense Secretary Jon Tarr came.\n|“It is closed,”| Mr. Tarr said.',
    ['Jon Tarr', 'Defense Secretary', null, 'official', 'sentence'],
  ],
  ['President Lu Weimin came.\n|“It is closed,”| Lu said.', ['Lu Weimin', 'President', null, 'official', 'sentence']],
  ['Jon Tarr and Ada Tarr came.\n|“It is closed,”| Tarr said.', null],
  // Pronouns and descriptions.
  [
    `${INTRO}\nShe said |the port| is old.`,
    ['Ida Varga', 'lecturer', 'Faculty of Law at the University of Brennick', 'expert', 'pronoun'],
  ],
  [
    `${INTRO}\nThe lecturer also said |the port| is old.`,
    ['Ida Varga', 'lecturer', 'Faculty of Law at the University of Brennick', 'expert', 'pronoun'],
  ],
  [
    `${INTRO}\n“|The port is old|,” she said.`,
    ['Ida Varga', 'lecturer', 'Faculty of Law at the University of Brennick', 'expert', 'pronoun'],
  ],
  [`${INTRO}\nThe minister said |the port| is old.`, null],
  ['Mr. Tarr said no.\nShe said |the port is old|.', null],
  [
    'Senator Jon Tarr visited the docks. He said |the port is old|.',
    ['Jon Tarr', 'Senator', null, 'official', 'pronoun'],
  ],
  // Paragraphs.
  ['“It is closed,” Jon Tarr said. “|It will stay so.|”', ['Jon Tarr', null, null, 'expert', 'paragraph']],
  ['“It is closed,” Jon Tarr said.\n“|It will stay so.|”', ['Jon Tarr', null, null, 'expert', 'paragraph']],
  ['“It is closed. |It will stay so. And so on|,” Jon Tarr said.', ['Jon Tarr', null, null, 'expert', 'sentence']],
  [
    `${INTRO}\n“|It is closed|.” The second cause, she said, is the tide.`,
    ['Ida Varga', 'lecturer', 'Faculty of Law at the University of Brennick', 'expert', 'pronoun'],
  ],
  [
    `${INTRO}\nThe second cause, she said, is the tide.\n“|It is closed|.”`,
    ['Ida Varga', 'lecturer', 'Faculty of Law at the University of Brennick', 'expert', 'pronoun'],
  ],
  // Nobody, rather than somebody wrong.
  ['|The quay is closed.|', null],
  ['Jon Tarr said it is closed. |The quay is old.|', null],
  ['Analysts say |the quay is closed|.', null],
  ['A spokesman said |the quay is closed|.', null],
  ['According to Northland news sources, |the quay is closed|.', null],
  ['Officials in Lund told me |the quay is closed|.', null],
  ['Jon Tarr maintains |close ties| with Lund.', null],
  ['It came to Lund. It suggested |the quay is closed|.', null],
  ['“|It is closed|.” But Jon Tarr said it was open.', null],
  ['The report said |the quay is closed|.', null],
  ['Hanoi said |the quay is closed|.', null],
  ['Jon Tarr did not say |the quay is closed|.', null],
  ['Jon Tarr never said |the quay is closed|.', null],
  ['Jon Tarr and Ada Lund said |the quay is closed|.', null],
  ['People from Old Lund said |the quay is closed|.', null],
  ['The United States is |big|.', null],
  ['He said |the quay is closed|.', null],
  ['~ Jon Tarr said so.\nHe said |the quay is closed|.', null],
  ['||', null],
]

const OTHERS: readonly (readonly [string, string, Expected | null])[] = [
  [
    'vi',
    'Ông Trần Văn Bình, giảng viên tại Đại học Lâm Sơn, cho biết |cảng đã đóng|.',
    ['Trần Văn Bình', 'giảng viên', 'Đại học Lâm Sơn', 'expert', 'sentence'],
  ],
  ['vi', 'Bộ trưởng Lê Thị Hoa nhấn mạnh |cảng đã đóng|.', ['Lê Thị Hoa', 'Bộ trưởng', null, 'official', 'sentence']],
  ['vi', 'Theo ông Trần Văn Bình, |cảng đã đóng|.', ['Trần Văn Bình', null, null, 'expert', 'sentence']],
  ['vi', 'Theo báo cáo, |cảng đã đóng|.', null],
  [
    'fr',
    '« |Le port est fermé| », a déclaré Anne Roux, professeure à l’Université de Lormes.',
    ['Anne Roux', 'professeure', 'Université de Lormes', 'expert', 'sentence'],
  ],
  ['fr', 'Selon Anne Roux, |le port est fermé|.', ['Anne Roux', null, null, 'expert', 'sentence']],
  ['zh', '他说|港口已关闭|。', null],
  ['xx-bad tag', '|a|', null],
]

const printed = (found: SpeakerSuggestion | null): Expected | null =>
  found === null ? null : [found.name, found.role, found.affiliation, found.standing, found.basis]

describe('suggestSpeaker', () => {
  it.each(ENGLISH)('%s', (marked, expected) => {
    expect(printed(ask(marked))).toEqual(expected)
  })

  it.each(OTHERS)('%s: %s', (language, marked, expected) => {
    expect(printed(ask(marked, { language }))).toEqual(expected)
  })

  const known: Person = {
    id: 'person-1',
    dossierId: 'dossier-1',
    name: 'Jon Tarr',
    aliases: ['Tarr', 'The harbourmaster'],
    role: 'harbourmaster',
    affiliation: 'Port of Lund',
    standing: 'other',
  }
  const people: readonly (readonly [string, string | null])[] = [
    ['“|It is closed|,” Tarr said.', 'person-1'],
    ['“|It is closed|,” JON TARR said.', 'person-1'],
    ['“|It is closed|,” the harbourmaster said.', 'person-1'],
    ['“|It is closed|,” Ida Varga said.', null],
  ]
  it.each(people)('knows the people of the dossier: %s', (marked, personId) => {
    const found = ask(marked, { people: [known] })
    expect(found?.personId ?? null).toBe(personId)
    if (personId !== null) expect(found).toMatchObject({ name: 'Jon Tarr', role: 'harbourmaster', standing: 'other' })
  })

  it('leaves open which of two people of one alias is meant', () => {
    const other: Person = { ...known, id: 'person-2', name: 'Ada Tarr' }
    expect(ask('“|It is closed|,” Tarr said.', { people: [known, other] })).toBeNull()
  })

  it('takes the standing from the kind where no role is printed', () => {
    expect(ask('|“No,”| Jon Tarr said.', { kind: 'official_statement' })?.standing).toBe('official')
    expect(ask('|“No,”| Jon Tarr said.', { kind: 'figure' })?.standing).toBe('other')
  })

  const part = fc.constantFrom(
    'Jon',
    ' Tarr',
    ' said',
    ' says',
    ', ',
    '. ',
    '“',
    '”',
    '"',
    'he',
    'She',
    ' the ',
    'minister',
    'according to ',
    '\n',
    ' of ',
    'a lecturer from ',
    'White House',
    ' not',
    'ông ',
    'Trần',
    '😀',
    'م',
    '中',
    ' ',
    '’s',
    '(',
    ')',
    '—',
    'and ',
    'Mr. ',
    'U.S.',
  )
  it('never throws, and names only what the text prints', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom('en', 'vi', 'fr'),
        (text, a, b, language) => {
          const at = Math.min(a, text.length)
          const blocks: Block[] = [{ role: 'paragraph', start: 0, end: text.length }]
          const found = suggestSpeaker({
            text,
            blocks,
            span: { start: at, end: Math.max(at, b) },
            kind: 'figure',
            language,
            people: [],
          })
          if (found !== null) expect(text.replace(/\s+/g, ' ')).toContain(found.name.replace(/\s+/g, ' '))
        },
      ),
      { numRuns: 200 },
    )
  })

  const long: readonly (readonly [string, string])[] = [
    ['no sentence ends', 'Jon Tarr of the port and the quay '.repeat(30_000)],
    ['verbs without ends', 'Jon Tarr said so, and '.repeat(30_000)],
    ['capitals', 'Tarr '.repeat(200_000)],
    ['sentences', 'Jon Tarr said so. '.repeat(50_000)],
    ['commas', 'Jon, '.repeat(200_000)],
    ['quotation marks', '“”'.repeat(500_000)],
  ]
  it.each(long)('answers within reason: %s', (_name, text) => {
    const middle = text.length >> 1
    const started = performance.now()
    const blocks: Block[] = [{ role: 'paragraph', start: 0, end: text.length }]
    suggestSpeaker({
      text,
      blocks,
      span: { start: middle, end: middle + 20 },
      kind: 'expert_view',
      language: 'en',
      people: [],
    })
    expect(performance.now() - started).toBeLessThan(4_000)
  })
})
