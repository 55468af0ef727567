import type { AnnotationKind } from '../../shared/model/annotation.ts'
import type { Figure } from '../../shared/model/figure.ts'
import type { SAMPLE_PEOPLE } from './sample-people.ts'

export const SAMPLE_TITLE = 'The Aldane dispute'

export const SAMPLE_FILES = [
  'one-clause-two-readings.txt',
  'a-reservoir-counted-twice.txt',
  'a-floor-and-not-a-ceiling.txt',
] as const
export type SampleFile = (typeof SAMPLE_FILES)[number]

export const SAMPLE_QUESTIONS = {
  tribunal: 'Must Velmark go to a tribunal before it fills the lake?',
  guarantee: 'Has Velmark broken the flow guarantee?',
  lenders: 'Should the lenders wait for a tribunal?',
} as const

/** A passage by its words, which occur once in its file; everything else as the analyst would fill it in. */
export interface SamplePassage {
  readonly file: SampleFile
  readonly quote: string
  readonly kind: AnnotationKind
  readonly speaker?: keyof typeof SAMPLE_PEOPLE
  readonly question?: keyof typeof SAMPLE_QUESTIONS
  /** Id of a stance of the default scale. */
  readonly stance?: string
  readonly figure?: Partial<Figure>
  readonly note?: string
  readonly tags?: readonly string[]
}

const [CLAUSE, RESERVOIR, FLOOR] = SAMPLE_FILES
const KM3 = 'cubic kilometres'

const CLAUSE_PASSAGES: readonly SamplePassage[] = [
  {
    file: CLAUSE,
    kind: 'expert_view',
    speaker: 'brandvold',
    question: 'tribunal',
    stance: 'yes',
    quote:
      '“You cannot alter a river first and ask the tribunal afterwards,” she said. “The word in the text is intends, and an intention comes before an act.”',
    tags: ['article 9'],
  },
  {
    file: CLAUSE,
    kind: 'official_statement',
    speaker: 'dosol',
    question: 'tribunal',
    stance: 'no',
    quote: 'told reporters on Thursday that Article 9 was superseded by the protocol of 1991 and binds no one',
    note: 'In November he still promised to talk first.',
    tags: ['article 9', 'protocol of 1991'],
  },
  {
    file: CLAUSE,
    kind: 'expert_view',
    speaker: 'areth',
    question: 'guarantee',
    stance: 'yes',
    quote: 'The guarantee, in his opinion, was broken last autumn, months before anyone touched a gate.',
  },
  {
    file: CLAUSE,
    kind: 'official_statement',
    speaker: 'sabat',
    question: 'tribunal',
    stance: 'yes',
    quote: 'said her government would file a claim under Article 9 before the end of the month',
  },
  {
    file: CLAUSE,
    kind: 'official_statement',
    speaker: 'sabat',
    question: 'guarantee',
    stance: 'leans-yes',
    quote: '“A guarantee that is kept only in wet years is not a guarantee,” she told the foreign affairs committee.',
  },
  {
    file: CLAUSE,
    kind: 'expert_view',
    speaker: 'oyelaran',
    question: 'tribunal',
    stance: 'leans-no',
    quote: '“Closing a gate is operation. Article 9 was never about operation.”',
    tags: ['article 9'],
  },
  {
    file: CLAUSE,
    kind: 'expert_view',
    speaker: 'tuyet',
    question: 'tribunal',
    stance: 'conditional',
    quote:
      'Filling in a normal year needs no permission, she said, but filling in a drought does, because it is only then that the regime of the river changes.',
    note: 'Weaker than what she said in November.',
  },
  {
    file: CLAUSE,
    kind: 'official_statement',
    speaker: 'castellan',
    question: 'tribunal',
    stance: 'leans-yes',
    quote: '“has always understood Article 9 to apply to the reservoir as it applies to any other work on the river”',
  },
  {
    file: CLAUSE,
    kind: 'figure',
    speaker: 'ministry',
    quote: '9.9 cubic kilometres crossed the border in 2025',
    figure: { value: 9.9, unit: KM3, measure: 'Flow at the border', quantityKind: 'flow', asOf: '2025' },
  },
  {
    file: CLAUSE,
    kind: 'figure',
    speaker: 'areth',
    quote: '8.1 cubic kilometres in 2025',
    figure: { value: 8.1, unit: KM3, measure: 'Flow at the border', quantityKind: 'flow', asOf: '2025' },
  },
  {
    file: CLAUSE,
    kind: 'figure',
    quote: '9.2 cubic kilometres a year',
    figure: { value: 9.2, unit: KM3, measure: 'Guaranteed flow at the border', quantityKind: 'flow' },
    note: 'What the treaty guarantees, not what flowed.',
  },
]

const RESERVOIR_PASSAGES: readonly SamplePassage[] = [
  {
    file: RESERVOIR,
    kind: 'figure',
    speaker: 'ministry',
    quote: 'US$3.9bn',
    figure: { value: 3.9e9, scale: 1e9, unit: 'USD', measure: 'Cost of the dam', quantityKind: 'stock' },
  },
  {
    file: RESERVOIR,
    kind: 'figure',
    speaker: 'castellan',
    quote: 'more than $4.5 billion',
    figure: {
      value: 4.5e9,
      scale: 1e9,
      unit: 'USD',
      approximator: 'more-than',
      measure: 'Cost of the dam',
      quantityKind: 'stock',
      asOf: '2025',
    },
  },
  {
    file: RESERVOIR,
    kind: 'figure',
    quote: '2.1 billion dollars of the loan',
    figure: {
      value: 2.1e9,
      scale: 1e9,
      unit: 'USD',
      measure: 'Loan drawn so far',
      quantityKind: 'stock',
      asOf: '2026-01',
    },
    note: 'Paid out so far; not the cost.',
  },
  {
    file: RESERVOIR,
    kind: 'figure',
    speaker: 'ministry',
    quote: 'nearly 2.4 cubic kilometres',
    figure: {
      value: 2.4,
      unit: KM3,
      approximator: 'almost',
      measure: 'Water held behind the Karst Gate',
      quantityKind: 'stock',
      asOf: '2026-01-31',
    },
  },
  {
    file: RESERVOIR,
    kind: 'figure',
    quote: '6.2 cubic kilometres',
    figure: { value: 6.2, unit: KM3, measure: 'Capacity of the lake', quantityKind: 'stock' },
  },
  {
    file: RESERVOIR,
    kind: 'figure',
    speaker: 'castellan',
    quote: 'about 8.4 cubic kilometres at the border',
    figure: {
      value: 8.4,
      unit: KM3,
      approximator: 'about',
      measure: 'Flow at the border',
      quantityKind: 'flow',
      asOf: '2025',
    },
    note: 'Preliminary.',
  },
  {
    file: RESERVOIR,
    kind: 'figure',
    quote: '1.15 million people irrigate from the Aldane below the dam',
    figure: {
      value: 1.15e6,
      scale: 1e6,
      unit: 'people',
      approximator: 'about',
      measure: 'People who irrigate below the dam',
      quantityKind: 'count',
    },
  },
  {
    file: RESERVOIR,
    kind: 'official_statement',
    speaker: 'castellan',
    quote: '“We compared contracts with contracts. The works cost what the contracts say.”',
  },
  {
    file: RESERVOIR,
    kind: 'official_statement',
    speaker: 'castellan',
    question: 'guarantee',
    stance: 'leans-no',
    quote: '“One dry year does not break the guarantee. Two might.”',
  },
  {
    file: RESERVOIR,
    kind: 'expert_view',
    speaker: 'areth',
    question: 'guarantee',
    stance: 'yes',
    quote:
      '“The treaty says every year. It does not say on average, and I was in the room when the engineers asked for the word,” he said.',
  },
  {
    file: RESERVOIR,
    kind: 'expert_view',
    speaker: 'brandvold',
    question: 'lenders',
    stance: 'yes',
    quote: 'thinks that they must, since a loan for an unlawful filling would be “a loan against a lawsuit”',
  },
  {
    file: RESERVOIR,
    kind: 'expert_view',
    speaker: 'oyelaran',
    question: 'lenders',
    stance: 'no',
    quote: 'A tribunal would need three years, he said, and the interest would by then have paid for another dam.',
    note: 'He has advised two of the banks.',
  },
  {
    file: RESERVOIR,
    kind: 'official_statement',
    speaker: 'dosol',
    question: 'lenders',
    stance: 'no',
    quote: '“The money is committed. The water is ours. The rest is literature.”',
  },
]

const FLOOR_PASSAGES: readonly SamplePassage[] = [
  {
    file: FLOOR,
    kind: 'expert_view',
    speaker: 'tuyet',
    question: 'tribunal',
    stance: 'leans-yes',
    quote: 'it would probably have to go to the tribunal first, in her reading',
    tags: ['article 9'],
  },
  {
    file: FLOOR,
    kind: 'official_statement',
    speaker: 'dosol',
    question: 'tribunal',
    stance: 'conditional',
    quote:
      'Velmark respects the treaty, he said then, and “if the river is low we will talk before we close anything”.',
  },
  {
    file: FLOOR,
    kind: 'expert_view',
    speaker: 'bao',
    question: 'guarantee',
    stance: 'leans-no',
    quote: 'Bảo thought so, with more than 1.4 cubic kilometres in store by December and a little luck.',
  },
  {
    file: FLOOR,
    kind: 'expert_view',
    speaker: 'tuyet',
    question: 'guarantee',
    stance: 'leans-yes',
    quote: 'An obligation that depends on luck, she said, has been broken already',
  },
  {
    file: FLOOR,
    kind: 'official_statement',
    speaker: 'sabat',
    question: 'guarantee',
    stance: 'leans-yes',
    quote:
      'The guarantee of 9.2 cubic kilometres, she added, is a floor, and the treaty does not allow the upstream state to treat it as a ceiling.',
  },
  {
    file: FLOOR,
    kind: 'expert_view',
    speaker: 'bao',
    quote: '“You can win at the tribunal and still have no water,” Bảo said.',
  },
  {
    file: FLOOR,
    kind: 'figure',
    speaker: 'bao',
    quote: '9.4 cubic kilometres in 2024',
    figure: { value: 9.4, unit: KM3, measure: 'Flow at the border', quantityKind: 'flow', asOf: '2024' },
  },
  {
    file: FLOOR,
    kind: 'figure',
    speaker: 'bao',
    quote: 'more than 1.4 cubic kilometres',
    figure: {
      value: 1.4,
      unit: KM3,
      approximator: 'more-than',
      measure: 'Water held behind the Karst Gate',
      quantityKind: 'stock',
      asOf: '2025-12',
    },
  },
]

export const SAMPLE_PASSAGES: readonly SamplePassage[] = [...CLAUSE_PASSAGES, ...RESERVOIR_PASSAGES, ...FLOOR_PASSAGES]
