import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { Command } from '../../commands/command.ts'
import type { PaletteContent } from './palette-items.ts'
import { paletteSections } from './palette-sections.ts'

const command = (id: string, label: string, group = 'Window', more: Partial<Command> = {}): Command => ({
  id,
  label,
  group,
  run: () => undefined,
  ...more,
})
const COMMANDS = [
  command('stance.set', 'Set stance', 'On the selected annotation'),
  command('import', 'Import files', 'Library', { disabled: 'An import is running' }),
  command('import', 'Import files (frame)'),
  command('standing', 'Change standing'),
]
const PEOPLE = [
  { id: 'p1', name: 'Ilse Brandvold', aliases: ['the lecturer'], role: 'Professor', affiliation: 'Hallam College' },
  { id: 'p2', name: 'Nguyễn Thị Ánh Tuyết', aliases: [], role: null, affiliation: null },
] as unknown as Person[]
const SOURCES = [{ id: 's1', title: 'The treaty still stands', outlet: 'Ledger' }] as unknown as Source[]
const annotation = (id: string, exact: string, speakerId: string | null, tags: readonly string[] = []): Annotation =>
  ({
    id,
    kind: 'expert_view',
    target: { source: 's1', selector: [{}, { exact }] },
    speakerId,
    tags,
  }) as unknown as Annotation
const CONTENT: PaletteContent = {
  sources: SOURCES,
  people: PEOPLE,
  annotations: [
    annotation('a1', 'we understand the treaty as a floor', 'p1', ['floor', 'treaty']),
    annotation('a2', 'Điều 9 vẫn còn hiệu lực', 'p2', ['treaty']),
  ],
}

const listed = (typed: string): readonly string[] =>
  paletteSections(typed, null, COMMANDS, CONTENT).map(
    ({ title, items }) => `${title}: ${items.map(({ label }) => label).join(' | ')}`,
  )

describe('paletteSections', () => {
  const cases: readonly (readonly [typed: string, sections: readonly string[]])[] = [
    ['', ['On the selected annotation: Set stance', 'Window: Change standing', 'Library: Import files']],
    [
      'stan',
      [
        'On the selected annotation: Set stance',
        'Window: Change standing',
        'Sources: The treaty still stands',
        'In the sources: we understand the treaty as a floor',
      ],
    ],
    ['ss', ['On the selected annotation: Set stance']],
    ['>cs', ['Window: Change standing']],
    ['>import', ['Library: Import files']],
    ['@', ['People: Ilse Brandvold | Nguyễn Thị Ánh Tuyết']],
    ['@nguyen', ['People: Nguyễn Thị Ánh Tuyết']],
    ['@lecturer', ['People: Ilse Brandvold']],
    ['#', ['tags: floor | treaty']],
    ['#tre', ['tags: treaty']],
    ['dieu 9', ['In the sources: Điều 9 vẫn còn hiệu lực']],
    ['zzzz', []],
  ]
  it.each(cases)('%j', (typed, sections) => {
    expect(listed(typed)).toEqual(sections)
  })

  it('lists the passages of a person or a tag', () => {
    const [person] = PEOPLE
    const of = (typed: string, scope: Parameters<typeof paletteSections>[1]) =>
      paletteSections(typed, scope, COMMANDS, CONTENT).flatMap(({ items }) => items.map(({ id }) => id))
    expect(person && of('', { kind: 'person', person })).toEqual(['passage a1'])
    expect(of('', { kind: 'tag', tag: 'treaty' })).toEqual(['passage a1', 'passage a2'])
    expect(of('hieu luc', { kind: 'tag', tag: 'treaty' })).toEqual(['passage a2'])
  })
})
