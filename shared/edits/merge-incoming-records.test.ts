import { describe, expect, it } from 'vitest'
import type { Incoming } from '../exchange/incoming.ts'
import { mergePlan } from '../exchange/merge-plan.ts'
import { bareSource } from '../exchange/readers/bare.ts'
import { about, incoming, merge, MINE, SOURCE } from './testing/merging.ts'

describe('sources', () => {
  const { text, source } = SOURCE
  const capsule = { ...source.capsule, address: 'https://example.org/dam/' }
  const contents = { ...MINE, sources: [{ ...SOURCE, source: { ...source, capsule, publishedAt: null } }] }
  it.each<readonly [string, Partial<Incoming['sources'][number]>, string | null]>([
    ['the hash of the original', { sha256: capsule.sha256 }, 'sha256'],
    ['the same text', { text }, 'text'],
    ['the same text with other line ends', { text: text.replaceAll('\n', '\r\n') }, 'text'],
    ['the address', { address: 'http://example.org/dam#top' }, 'address'],
    ['the title', { title: 'title  OF s' }, 'title'],
    ['the name of the file', { fileName: 's.txt' }, 'title'],
    ['the title with an alike text', { title: 'Title of s', text: `${text}\nRead more` }, 'title'],
    [
      'not a title with another text',
      { title: 'Title of s', text: 'Wholly other words about the moon and the sea' },
      null,
    ],
    ['not a title of another outlet', { title: 'Title of s', outlet: 'Elsewhere' }, 'quotes'],
    ['nothing but what is quoted', {}, 'quotes'],
  ])('are recognised by %s', (_name, fields, by) => {
    const file = about([{ exact: 'Ben said it may not' }])
    const plan = mergePlan(contents, { ...file, sources: [{ ...bareSource('x'), ...fields }] }, 'test')
    expect(plan.sources[0]?.by).toBe(by)
  })

  it('that are new become sources with text, parts and bytes', () => {
    const file = incoming({ sources: [{ ...bareSource('n'), title: 'New', text: 'A line.\r\nAnother.' }] })
    const { after, transaction } = merge(MINE, file)
    expect(after.sources[1]).toMatchObject({ text: 'A line.\nAnother.', source: { title: 'New', format: 'test' } })
    expect(after.sources[1]?.blocks.length).toBeGreaterThan(0)
    expect(transaction?.payload?.originals[0]?.bytes.byteLength).toBe('A line.\nAnother.'.length)
  })
})

describe('people', () => {
  const person = (fields: object) => ({
    key: 'k',
    name: 'Ada Lind',
    aliases: [],
    role: null,
    affiliation: null,
    standing: 'other' as const,
    statedRoles: [],
    ...fields,
  })
  it('are found by name and alias; names are added, roles filled, other roles asked about', () => {
    const file = incoming({
      people: [person({ name: 'A. Lind', aliases: ['ada  lind'], role: 'dean', affiliation: 'North' })],
    })
    const { plan, after } = merge(MINE, file)
    expect(plan.people).toMatchObject([
      { status: 'conflicting', differences: [{ field: 'role', mine: 'professor', theirs: 'dean' }] },
    ])
    expect(after.people).toMatchObject([{ id: 'ada', role: 'professor', affiliation: 'North', aliases: ['A. Lind'] }])
    expect(merge(MINE, file, { people: new Map([['k', 'theirs']]) }).after.people).toMatchObject([{ role: 'dean' }])
  })
  it('of one name in the file stay two', () => {
    const file = incoming({
      people: [person({ key: 'k', role: 'x', name: 'B' }), person({ key: 'l', role: 'y', name: 'B' })],
    })
    const { after } = merge(MINE, file)
    expect(after.people).toHaveLength(3)
    expect(merge(after, file).transaction).toBeNull()
  })
})
