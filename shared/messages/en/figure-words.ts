import type { Approximator, QuantityKind } from '../../model/figure.ts'

export const APPROXIMATORS: Readonly<Record<Approximator, string>> = {
  about: 'about',
  almost: 'almost',
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'less-than': 'less than',
}

export const QUANTITY_KINDS: Readonly<Record<QuantityKind, string>> = {
  stock: 'stock',
  flow: 'flow',
  share: 'share',
  change: 'change',
  count: 'count',
}
