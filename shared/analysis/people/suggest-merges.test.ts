import { describe, expect, it } from 'vitest'
import { personOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import type { Person } from '../../model/person.ts'
import { randomOf } from '../../testing/random.ts'
import { pick, shuffled } from '../testing/random-dossier.ts'
import { rolePhrase } from './name-parts.ts'
import { suggestMerges } from './suggest-merges.ts'

const named = (name: string, fields: Partial<Person> = {}): Person => personOf(name, { name, ...fields })

/** `drop > keep: reason`, with `?` when somebody else is offered too. */
const shown = (people: readonly Person[]): readonly string[] =>
  suggestMerges(people).map(
    ({ keep, drop, reason, isOneOfSeveral }) => `${drop.name} > ${keep.name}: ${reason}${isOneOfSeveral ? '?' : ''}`,
  )

describe('rolePhrase', () => {
  it.each([
    ['the lecturer', 'lecturer'],
    ['The Foreign Minister', 'foreign minister'],
    ['a spokesman', 'spokesman'],
    ['le professeur', 'professeur'],
    ['analysts', 'analysts'],
    ['Lê Đức Thọ', undefined],
    ['Le Duc Tho', undefined],
    ['An Nguyen', undefined],
    ['习近平', undefined],
    ['السيسي', undefined],
  ])('%s: %s', (name, phrase) => {
    expect(rolePhrase(name)?.join(' ')).toBe(phrase)
  })
})

describe('suggestMerges', () => {
  it.each<readonly [string, readonly Person[], readonly string[]]>([
    ['nobody', [], []],
    ['a given name', [named('Tien'), named('Tran Nam Tien')], ['Tien > Tran Nam Tien: part-of-name']],
    ['two of three', [named('Nam Tien'), named('Tran Nam Tien')], ['Nam Tien > Tran Nam Tien: part-of-name']],
    [
      'first and last',
      [named('Ilse Brandvold'), named('Ilse Marie Brandvold')],
      ['Ilse Brandvold > Ilse Marie Brandvold: part-of-name'],
    ],
    ['an honorific', [named('Mr. Tien'), named('Tran Nam Tien')], ['Mr. Tien > Tran Nam Tien: part-of-name']],
    ['an initial', [named('J. Tarr'), named('Jon Tarr')], ['J. Tarr > Jon Tarr: part-of-name']],
    ['an initial of three', [named('J. Tarr'), named('Jon Abel Tarr')], ['J. Tarr > Jon Abel Tarr: part-of-name']],
    [
      'a role',
      [named('The lecturer'), named('Tran Nam Tien', { role: 'lecturer in history' })],
      ['The lecturer > Tran Nam Tien: role'],
    ],
    [
      'a role of old',
      [
        named('the envoy'),
        named('Pia Castellan', {
          role: 'judge',
          statedRoles: [{ role: 'envoy', affiliation: null, asOf: '2015', sourceId: null }],
        }),
      ],
      ['the envoy > Pia Castellan: role'],
    ],
    ['an alias', [named('Areth'), named('Tomas A.', { aliases: ['Areth'] })], ['Areth > Tomas A.: alias']],
    [
      'a role as alias',
      [named('the lecturer'), named('Tran Nam Tien', { aliases: ['The Lecturer'] })],
      ['the lecturer > Tran Nam Tien: alias'],
    ],
    [
      'one name twice',
      [named('Ilse Brandvold'), personOf('x', { name: 'ilse  brandvold' })],
      ['ilse  brandvold > Ilse Brandvold: same-name'],
    ],
    [
      'without accents',
      [named('Nguyen Thi Anh Tuyet'), named('Nguyễn Thị Ánh Tuyết')],
      ['Nguyen Thi Anh Tuyet > Nguyễn Thị Ánh Tuyết: same-name'],
    ],
    [
      'a part without accents',
      [named('Tuyet'), named('Nguyễn Thị Ánh Tuyết')],
      ['Tuyet > Nguyễn Thị Ánh Tuyết: part-of-name'],
    ],
    ['an Arabic surname', [named('السيسي'), named('عبد الفتاح السيسي')], ['السيسي > عبد الفتاح السيسي: part-of-name']],
    [
      'two who fit',
      [named('Areth'), named('Tomas Areth'), named('Pell Areth')],
      ['Areth > Pell Areth: part-of-name?', 'Areth > Tomas Areth: part-of-name?'],
    ],
    [
      'best evidence first',
      [named('the jurist'), named('Anh Tuyet'), named('Ánh Tuyết', { role: 'jurist' }), named('Tuyết')],
      ['Tuyết > Ánh Tuyết: part-of-name', 'the jurist > Ánh Tuyết: role', 'Anh Tuyet > Ánh Tuyết: same-name'],
    ],
  ])('offers %s', (_what, people, expected) => {
    const offered = shown(people)
    expect(offered.filter((line) => expected.includes(line))).toEqual(expected)
    if (people.length < 4) expect(offered).toHaveLength(expected.length)
  })

  it.each<readonly [string, readonly Person[]]>([
    ['a Chinese character', [named('习'), named('习近平')]],
    ['a Chinese given name', [named('近平'), named('习近平')]],
    ['another tone as equal evidence of a part', [named('Hà'), named('Nguyễn Hả Anh')]],
    ['a middle name', [named('Nam'), named('Tran Nam Tien')]],
    ['a particle', [named('عبد'), named('عبد الفتاح السيسي')]],
    ['one letter', [named('T'), named('T Nam Tien')]],
    ['a country in a body', [named('Velmark'), named('Bank of Velmark')]],
    ['names in another order', [named('Tien Nam'), named('Tran Nam Tien')]],
    [
      'brothers with one surname as alias',
      [named('Tomas Areth', { aliases: ['Areth'] }), named('Pell Areth', { aliases: ['Areth'] })],
    ],
    [
      'ministers with one alias',
      [named('Marek Dosol', { aliases: ['the minister'] }), named('Leonor Sabat', { aliases: ['the minister'] })],
    ],
    [
      'the minister, of five',
      ['Ada Lind', 'Ben Okoro', 'Pia Cast', 'Jon Tarr', 'the minister'].map((name) =>
        named(name, { role: 'minister' }),
      ),
    ],
    [
      'a surname of five',
      ['Nguyen', 'Nguyen An', 'Nguyen Bich', 'Nguyen Chi', 'Nguyen Dao'].map((name) => named(name)),
    ],
    ['who is kept apart', [named('Tien', { notSameAs: ['Tran Nam Tien'] }), named('Tran Nam Tien')]],
    ['who is kept apart on the other side', [named('Tien'), named('Tran Nam Tien', { notSameAs: ['Tien'] })]],
    ['two initials alone', [named('J. T.'), named('Jon Tarr')]],
    ['two of one initial', [named('J. Tarr'), named('K. Tarr')]],
    ['a word inside another', [named('Tie'), named('Tran Nam Tien')]],
  ])('never offers %s', (_what, people) => {
    expect(shown(people)).toEqual([])
  })

  it('marks nobody any more when one of two is refused', () => {
    const people = [named('Areth', { notSameAs: ['Pell Areth'] }), named('Tomas Areth'), named('Pell Areth')]
    expect(shown(people)).toEqual(['Areth > Tomas Areth: part-of-name'])
  })

  it('offers each pair once and does not depend on order', () => {
    const parts = 'Trần Tran Nam Tiến Tien Minh Anh Areth J. 习近平 the lecturer Dr'.split(' ')
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomOf(seed)
      const people = Array.from({ length: 12 }, (_, at) =>
        personOf(`p${String(at)}`, {
          name: Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, parts)).join(' '),
          aliases: random() < 0.3 ? [pick(random, parts)] : [],
          role: random() < 0.3 ? 'lecturer' : null,
        }),
      )
      const suggestions = suggestMerges(people)
      expect(suggestMerges(shuffled(random, people)), `seed ${String(seed)}`).toEqual(suggestions)
      const pairs = suggestions.map(({ keep, drop }) => [keep.id, drop.id].sort().join())
      expect(new Set(pairs).size, `seed ${String(seed)}`).toBe(pairs.length)
      expect(suggestions.filter(({ keep, drop }) => keep.id === drop.id)).toEqual([])
    }
  })

  it('offers a thousand of one name as a chain', () => {
    const people = Array.from({ length: 1_000 }, (_, at) => personOf(`p${String(at)}`, { name: 'Tran Nam Tien' }))
    expect(suggestMerges(people)).toHaveLength(999)
  })
})
