import type { Approximator } from '../../../model/figure.ts'

const PHRASES: Readonly<Record<Approximator, readonly string[]>> = {
  about: [
    'about',
    'around',
    'approximately',
    'approx.',
    'approx',
    'roughly',
    'some',
    'circa',
    'an estimated',
    'estimated',
    'an estimated total of',
    'somewhere around',
    'somewhere near',
    'something like',
    'in the region of',
    'in the order of',
    'on the order of',
    'in the neighborhood of',
    'in the neighbourhood of',
    '~',
    '≈',
  ],
  almost: [
    'nearly',
    'almost',
    'close to',
    'nearing',
    'approaching',
    'virtually',
    'practically',
    'just shy of',
    'shy of',
    'just short of',
    'little short of',
  ],
  'at-least': [
    'at least',
    'no fewer than',
    'no less than',
    'not less than',
    'a minimum of',
    'as few as',
    'as little as',
    'as low as',
    '≥',
  ],
  'more-than': [
    'exceeding',
    'surpassing',
    'topping',
    'upwards of',
    'upward of',
    'in excess of',
    'north of',
    'higher than',
    'greater than',
    'larger than',
    '>',
  ],
  'at-most': [
    'at most',
    'up to',
    'as many as',
    'as much as',
    'as high as',
    'no more than',
    'not more than',
    'no higher than',
    'not exceeding',
    'a maximum of',
    '≤',
  ],
  'less-than': ['lower than', 'smaller than', 'south of', '<'],
}

/** `more than` and the like take a degree: `well over`, `a little under`. */
const DEGREES = [
  'just',
  'slightly',
  'a little',
  'a bit',
  'well',
  'far',
  'much',
  'way',
  'marginally',
  'considerably',
  'significantly',
]
const COMPARATIVES: readonly (readonly [string, Approximator])[] = [
  ['more than', 'more-than'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
]

/** All phrases that loosen an English number, with their direction. */
export function approximators(): readonly (readonly [string, Approximator])[] {
  const plain = Object.entries(PHRASES).flatMap(([approximator, phrases]) =>
    phrases.map((phrase) => [phrase, approximator as Approximator] as const),
  )
  const graded = COMPARATIVES.flatMap(([phrase, approximator]) => [
    [phrase, approximator] as const,
    ...DEGREES.map((degree) => [`${degree} ${phrase}`, approximator] as const),
  ])
  return [...plain, ...graded]
}
