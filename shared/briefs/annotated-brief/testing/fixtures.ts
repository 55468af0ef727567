import type { DossierContents } from '../../../model/dossier-contents.ts'
import { annotationOf, dossierOf, figureOf, personOf, questionOf, sourceOf } from './build-dossier.ts'

/** Everything at once: two questions, a change of mind, figures, boilerplate, what was inferred. */
export function fullDossier(): DossierContents {
  const early = sourceOf(
    'early',
    [
      'title|Before the vote',
      'Ada Lind said: “It may work.”',
      '',
      'Ben Okoro said nothing yet.',
      'boilerplate|Share this',
    ],
    { publishedAt: '2025-01-10', inferred: ['publishedAt', 'language'], outlet: null },
  )
  const late = sourceOf('late', [
    'title|After the vote',
    'Ada Lind said: “It will not work.”',
    'Minister Cho said it would. The state spent more than $4.5 billion.',
    'Nobody asked Dora, who was there.',
  ])
  const ask = { questionId: 'q1' }
  return dossierOf({
    sources: [late, early],
    people: [
      personOf('ada', { name: 'Ada Lind', role: 'professor', affiliation: 'North College' }),
      personOf('ben', { name: 'Ben Okoro', standing: 'other' }),
      personOf('cho', { name: 'Cho', standing: 'official', role: 'minister' }),
      personOf('dora', { name: 'Dora' }),
    ],
    questions: [questionOf('q2', 'Who pays?'), questionOf('q1', 'Will it work?')],
    annotations: [
      annotationOf('a1', early, '“It may work.”', { speakerId: 'ada', stance: 'leans-yes', ...ask }),
      annotationOf('a2', late, '“It will not work.”', {
        speakerId: 'ada',
        stance: 'no',
        note: 'She changed\nher mind.',
        tags: ['vote'],
        ...ask,
      }),
      annotationOf('a3', late, 'Minister Cho said it would.', {
        kind: 'official_statement',
        speakerId: 'cho',
        stance: 'yes',
        date: '2026-03',
        ...ask,
      }),
      annotationOf('a4', late, 'more than $4.5 billion', {
        kind: 'figure',
        speakerId: 'cho',
        figure: figureOf({
          value: 4.5e9,
          scale: 1e9,
          unit: 'USD',
          approximator: 'more-than',
          measure: 'Cost',
          asOf: '2025',
          quantityKind: 'stock',
        }),
      }),
      annotationOf('a5', late, 'Nobody asked Dora', { speakerId: 'dora' }),
      annotationOf('a6', early, 'Ben Okoro said nothing yet.', { ...ask }),
    ],
  })
}

const oneSource = (lines: readonly string[], quotes: readonly string[], language = 'en'): DossierContents => {
  const source = sourceOf('source', lines, { language })
  return dossierOf({
    sources: [source],
    people: [personOf('p', { name: lines[0] ?? 'P', role: lines[0] ?? null })],
    questions: [questionOf('q', lines[0])],
    annotations: quotes.map((quote, at) =>
      annotationOf(`a${String(at)}`, source, quote, { speakerId: 'p', questionId: 'q', note: quote, tags: [quote] }),
    ),
  })
}

const MARKUP = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1)) ![y](http://tracker.invalid/p.png) <http://auto.invalid>',
  'a | b | c',
  '--- | ---',
  '# not a heading',
  '- not a list',
  '1. not a list',
  '> not a quote',
  '```not a fence',
  '*stars* _lines_ ~~struck~~ `code` &amp; &#60; \\ back',
  '</style></title><!-- ]]> www.auto.invalid mail@auto.invalid',
  '=SUM(A1:A9)',
  '+1',
  '-2+3',
  '@cmd',
  '    four spaces ',
]

/** Annotations enough for a heavily coded book. */
export function largeDossier(count: number): DossierContents {
  const source = sourceOf(
    'large',
    Array.from({ length: count }, (_, at) => `Sentence number ${String(at)} says what it says.`),
  )
  const people = Array.from({ length: 50 }, (_, at) => personOf(`p${String(at)}`))
  return dossierOf({
    sources: [source],
    people,
    questions: [questionOf('q')],
    annotations: source.blocks.map(({ start, end }, at) =>
      annotationOf(`a${String(at).padStart(6, '0')}`, source, [start, end], {
        speakerId: `p${String(at % 50)}`,
        questionId: at % 2 === 0 ? 'q' : null,
        stance: at % 2 === 0 ? (['yes', 'no', 'conditional'][at % 3] ?? null) : null,
      }),
    ),
  })
}

/** What every export format is run over. */
export const FIXTURES: readonly (readonly [string, () => DossierContents])[] = [
  ['empty', () => dossierOf()],
  ['a source without annotations', () => dossierOf({ sources: [sourceOf('s', ['A line.'])] })],
  ['everything', fullDossier],
  [
    'overlaps',
    () => oneSource(['One two three four.'], ['One two three', 'two three four.', 'two', 'One two three four.']),
  ],
  [
    'across paragraphs',
    () =>
      oneSource(['First paragraph.', '', 'Second paragraph.', 'Third.'], ['paragraph.\n\nSecond paragraph.\nThird']),
  ],
  [
    'right to left',
    () => oneSource(['قالت الوزيرة إن المادة «ملزمة» للطرفين.', 'אין ספק.'], ['المادة «ملزمة»', 'אין ספק.'], 'ar'),
  ],
  [
    'Vietnamese, composed and decomposed',
    () =>
      oneSource(
        ['Điều 9 vẫn còn ràng buộc.', 'Điều 9 cũ'.normalize('NFD')],
        ['ràng buộc', 'Điều 9 cũ'.normalize('NFD')],
        'vi',
      ),
  ],
  ['Chinese', () => oneSource(['河水“逐年减少”，他说。'], ['“逐年减少”'], 'zh')],
  ['emoji', () => oneSource(['They said 👩‍👩‍👧 yes 🇻🇳!'], ['👩‍👩‍👧 yes 🇻🇳'])],
  ['markup characters', () => oneSource(MARKUP, MARKUP)],
  ['5,000 annotations', () => largeDossier(5_000)],
]
