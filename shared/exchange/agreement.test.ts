import { describe, expect, it } from 'vitest'
import { annotationOf, dossierOf, sourceOf } from '../briefs/annotated-brief/testing/build-dossier.ts'
import { ANNOTATION_KINDS, type AnnotationKind } from '../model/annotation.ts'
import type { Span } from '../model/primitives.ts'
import { randomOf } from '../testing/random.ts'
import { agreement, type CodedSpan } from './agreement.ts'
import { agreementOfPlan } from './agreement-of-plan.ts'
import { coveredBy, gapsOf, unitsOf } from './agreement/continuum.ts'
import { countMatched } from './agreement/matched-spans.ts'
import { nominalAlpha } from './agreement/nominal-alpha.ts'
import { unitizingDisagreement } from './agreement/unitizing-alpha.ts'
import { mergePlan } from './merge-plan.ts'
import { incomingOf } from './readers/dossier-json/incoming-of.ts'

const span = (start: number, end: number): Span => ({ start, end })
const coded = (start: number, end: number, kind: AnnotationKind = 'figure', sourceId = 's'): CodedSpan => ({
  sourceId,
  kind,
  start,
  end,
})
const one = (length: number) => [{ id: 's', length }]

/** Character by character, as it is defined. */
function slowAlpha(length: number, mine: readonly CodedSpan[], theirs: readonly CodedSpan[]): number | null {
  const classAt = (spans: readonly CodedSpan[], at: number): number =>
    ANNOTATION_KINDS.reduce(
      (bits, kind, index) =>
        bits | (spans.some((one) => one.kind === kind && one.start <= at && at < one.end) ? 1 << index : 0),
      0,
    )
  const values: number[] = []
  let disagreeing = 0
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [classAt(mine, at), classAt(theirs, at)]
    values.push(a, b)
    if (a !== b) disagreeing += 2
  }
  const n = values.length
  // Over all pairs of values: the share that differs, by chance.
  let differing = 0
  for (const [i, a] of values.entries()) for (const [j, b] of values.entries()) if (i !== j && a !== b) differing += 1
  return differing === 0 ? null : 1 - disagreeing / n / (differing / (n * (n - 1)))
}

type Section = Span & { readonly isUnit: boolean }

/** The sums of the paper, section by section. */
function slowDisagreement(observers: readonly (readonly Span[])[], length: number) {
  const sections = observers.map((units): readonly Section[] => [
    ...units.map((unit) => ({ ...unit, isUnit: true })),
    ...gapsOf(units, length).map((gap) => ({ ...gap, isUnit: false })),
  ])
  const size = ({ start, end }: Span): number => end - start
  const delta = (u: Section, v: Section): number => {
    const d = u.start - v.start
    if (u.isUnit && v.isUnit && -size(u) < d && d < size(v)) return d ** 2 + (u.end - v.end) ** 2
    if (u.isUnit && !v.isUnit && size(v) - size(u) >= d && d >= 0) return size(u) ** 2
    return !u.isUnit && v.isUnit && size(v) - size(u) <= d && d <= 0 ? size(v) ** 2 : 0
  }
  let observed = 0
  for (const [i, own] of sections.entries())
    for (const [j, other] of sections.entries())
      if (i !== j) for (const u of own) for (const v of other) observed += delta(u, v)
  const units = sections.flat().filter(({ isUnit }) => isUnit)
  const gaps = sections.flat().filter(({ isUnit }) => !isUnit)
  let sum = 0
  for (const unit of units) {
    const l = size(unit)
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l)
    for (const gap of gaps) if (size(gap) >= l) sum += l ** 2 * (size(gap) - l + 1)
  }
  const pairs = 2 * length * (2 * length - 1) - units.reduce((all, unit) => all + size(unit) * (size(unit) - 1), 0)
  return { observed: observed / (2 * length ** 2), expected: pairs === 0 ? 0 : ((2 / length) * sum) / pairs }
}

function randomSpans(random: () => number, length: number, most: number): readonly CodedSpan[] {
  return Array.from({ length: Math.floor(random() * most) }, () => {
    const start = Math.floor(random() * (length - 1))
    const end = Math.min(length, start + 1 + Math.floor(random() * 12))
    return coded(start, end, ANNOTATION_KINDS[Math.floor(random() * 3)] ?? 'figure')
  })
}

describe('nominalAlpha', () => {
  it('is that of the examples that are worked by hand', () => {
    // Ten units, two values: 0 1 0 0 0 0 0 0 1 0 against 1 1 1 0 0 1 0 0 0 0 of the paper of 2011, section B.
    expect(
      nominalAlpha([
        [5, 3],
        [1, 1],
      ]),
    ).toBeCloseTo(0.095, 3)
    // 100 characters: both 10, one alone 5 and 5: n = 200, marked 30: 1 − 199·20 / (2·30·170).
    expect(
      nominalAlpha([
        [80, 5],
        [5, 10],
      ]),
    ).toBeCloseTo(1 - (199 * 20) / (2 * 30 * 170), 12)
    expect(
      nominalAlpha([
        [10, 0],
        [0, 5],
      ]),
    ).toBe(1)
    expect(
      nominalAlpha([
        [10, 0],
        [0, 0],
      ]),
    ).toBeNull()
    expect(nominalAlpha([])).toBeNull()
  })
})

describe('unitizingDisagreement', () => {
  // The example of Krippendorff 2004: a continuum from 150 to 450, here from 0; figures as printed there.
  it('is that of the published example', () => {
    const c = unitizingDisagreement(
      [span(75, 145), span(220, 250)],
      [span(70, 150), span(205, 225), span(250, 270)],
      300,
    )
    expect(c.observed).toBeCloseTo(0.0144, 4)
    expect(c.expected).toBeCloseTo(0.0532, 4)
    expect(1 - c.observed / c.expected).toBeCloseTo(0.7285, 3)
    const k = unitizingDisagreement([span(30, 90), span(150, 200)], [span(30, 90), span(150, 200)], 300)
    expect(k.observed).toBe(0)
    expect(k.expected).toBeCloseTo(0.049, 4)
  })

  it('is that of the definition for random units', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = randomOf(seed)
      const length = 20 + Math.floor(random() * 60)
      const [a, b] = [unitsOf(randomSpans(random, length, 8)), unitsOf(randomSpans(random, length, 8))]
      const [fast, slow] = [unitizingDisagreement(a, b, length), slowDisagreement([a, b], length)]
      expect(fast.observed, `seed ${String(seed)}`).toBeCloseTo(slow.observed, 9)
      expect(fast.expected, `seed ${String(seed)}`).toBeCloseTo(slow.expected, 9)
    }
  })
})

describe('countMatched', () => {
  it.each<readonly [string, readonly Span[], readonly Span[], number]>([
    ['the same', [span(0, 4)], [span(0, 4)], 1],
    ['half of both together', [span(0, 4)], [span(0, 8)], 1],
    ['less than half', [span(0, 4)], [span(0, 9)], 0],
    ['touching', [span(0, 4)], [span(4, 8)], 0],
    ['one in two', [span(0, 10)], [span(0, 6), span(4, 10)], 1],
    ['the best first', [span(0, 10), span(0, 8)], [span(0, 8), span(0, 12)], 2],
    ['nested, in any order', [span(20, 30), span(0, 9)], [span(0, 10), span(21, 30), span(0, 1)], 2],
  ])('%s', (_name, ones, others, count) => {
    expect(countMatched(ones, others)).toBe(count)
    expect(countMatched(others, ones)).toBe(count)
  })
})

describe('agreement', () => {
  it('of spans worked by hand', () => {
    // 100 characters; mine 0–10 and 20–30, theirs 5–15 and 20–30: 15 shared, 20 each.
    const { all } = agreement(one(100), [coded(0, 10), coded(20, 30)], [coded(5, 15), coded(20, 30)])
    const figure = all.kinds.find(({ kind }) => kind === 'figure')
    expect(figure).toMatchObject({ mine: 2, theirs: 2, matched: 1, mineLength: 20, theirsLength: 20, sharedLength: 15 })
    expect(figure?.overlapF1.value).toBeCloseTo(0.75, 12)
    expect(figure?.matchedF1.value).toBeCloseTo(0.5, 12)
    expect(figure?.alpha.value).toBeCloseTo(1 - (199 * 20) / (2 * 40 * 160), 12)
  })

  it('is that of the definition, character by character, for random spans', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = randomOf(seed)
      const length = 20 + Math.floor(random() * 30)
      const [mine, theirs] = [randomSpans(random, length, 9), randomSpans(random, length, 9)]
      const { all } = agreement(one(length), mine, theirs)
      const slow = mine.length > 0 && theirs.length > 0 ? slowAlpha(length, mine, theirs) : null
      if (slow === null) expect(all.all.alpha.value, `seed ${String(seed)}`).toBeNull()
      else expect(all.all.alpha.value, `seed ${String(seed)}`).toBeCloseTo(slow, 9)
      for (const { kind, alpha, overlapF1, mine: own, theirs: other } of all.kinds) {
        const [a, b] = [mine, theirs].map((spans) => spans.filter((each) => each.kind === kind)) as [
          CodedSpan[],
          CodedSpan[],
        ]
        if (own === 0 || other === 0) {
          expect(alpha.value).toBeNull()
          continue
        }
        const value = slowAlpha(length, a, b)
        if (value !== null) expect(alpha.value, `seed ${String(seed)} ${kind}`).toBeCloseTo(value, 9)
        const inside = (spans: readonly Span[]) =>
          new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
        const [x, y] = [inside(a), inside(b)]
        const shared = [...x].filter((at) => y.has(at)).length
        expect(overlapF1.value).toBeCloseTo((2 * shared) / (x.size + y.size), 12)
      }
    }
  })

  it('is 1 for the same work and about 0 for chance', () => {
    const random = randomOf(7)
    const mine = Array.from({ length: 2_000 }, () => coded(Math.floor(random() * 99_000), 0)).map((each) => ({
      ...each,
      end: each.start + 40,
    }))
    const theirs = mine
      .map(() => coded(Math.floor(random() * 99_000), 0))
      .map((each) => ({ ...each, end: each.start + 40 }))
    const same = agreement(one(100_000), mine, [...mine].reverse()).all.all
    for (const measure of [same.alpha, same.overlapF1, same.matchedF1, same.unitizingAlpha])
      expect(measure.value).toBe(1)
    const chance = agreement(one(100_000), mine, theirs).all.all
    expect(Math.abs(chance.alpha.value ?? 1)).toBeLessThan(0.03)
    expect(Math.abs(chance.unitizingAlpha.value ?? 1)).toBeLessThan(0.1)
  })

  it('says why there is no figure', () => {
    const reasons = (mine: readonly CodedSpan[], theirs: readonly CodedSpan[], length = 100) => {
      const { all } = agreement(one(length), mine, theirs).all
      return [all.overlapF1.reason, all.alpha.reason]
    }
    expect(reasons([], [])).toEqual(['none', 'none'])
    expect(reasons([coded(0, 5)], [])).toEqual(['theirs-empty', 'theirs-empty'])
    expect(reasons([], [coded(0, 5)])).toEqual(['mine-empty', 'mine-empty'])
    expect(reasons([coded(0, 100)], [coded(0, 100)])).toEqual([null, 'no-variation'])
    expect(agreement([], [], []).all).toMatchObject({ length: 0, all: { alpha: { value: null } } })
  })

  it('counts each source and all of them, and nothing elsewhere', () => {
    const sources = [
      { id: 's', length: 50 },
      { id: 't', length: 50 },
    ]
    const report = agreement(
      sources,
      [coded(0, 10), coded(0, 10, 'figure', 't'), coded(0, 9, 'figure', 'gone')],
      [coded(0, 10), coded(10, 20, 'figure', 't')],
    )
    expect(report.sources.map(({ sourceId, all }) => [sourceId, all.overlapF1.value])).toEqual([
      ['s', 1],
      ['t', 0],
    ])
    expect(report.all).toMatchObject({ length: 100, all: { mine: 2, theirs: 2, sharedLength: 10 } })
  })

  it('does not depend on the length of the text', () => {
    const spans = Array.from({ length: 10_000 }, (_, at) => coded(at * 500, at * 500 + 120))
    const moved = spans.map((each) => ({ ...each, start: each.start + 20, end: each.end + 20 }))
    const { all } = agreement(one(6_000_000), spans, moved)
    expect(all.all.overlapF1.value).toBeCloseTo(100 / 120, 12)
    expect(all.all.matched).toBe(10_000)
  })
})

describe('coveredBy and unitsOf', () => {
  it('join what overlaps; only the first joins what touches', () => {
    const spans = [span(4, 6), span(0, 2), span(2, 3), span(5, 9), span(9, 9)]
    expect(coveredBy(spans)).toEqual([span(0, 3), span(4, 9)])
    expect(unitsOf(spans)).toEqual([span(0, 2), span(2, 3), span(4, 9)])
  })
})

it('agreementOfPlan compares over the sources of both, with the kinds that were chosen', () => {
  const [source, other] = [sourceOf('s', ['One two three four.']), sourceOf('t', ['Other words.'])]
  const mine = dossierOf({
    sources: [source, other],
    annotations: [annotationOf('a', source, 'two'), annotationOf('b', other, 'Other')],
  })
  const theirs = incomingOf(dossierOf({ sources: [source], annotations: [annotationOf('x', source, 'two')] }))
  const untyped = {
    ...theirs,
    annotations: theirs.annotations.map((each) => ({
      ...each,
      kind: null,
      tags: ['mine'],
      exact: 'three',
      start: null,
      end: null,
      prefix: '',
      suffix: '',
    })),
  }
  const reportOf = (file: typeof theirs, choices = {}) => agreementOfPlan(mine, mergePlan(mine, file, 'test'), choices)
  expect(reportOf(theirs).sources.map(({ sourceId, all }) => [sourceId, all.overlapF1.value])).toEqual([['s', 1]])
  expect(reportOf(untyped).all.all).toMatchObject({ mine: 1, theirs: 0 })
  expect(reportOf(untyped, { kindsByTag: new Map([['mine', 'figure']]) }).all.all).toMatchObject({
    mine: 1,
    theirs: 1,
    sharedLength: 0,
  })
})
