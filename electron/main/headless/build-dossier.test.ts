import { describe, expect, it } from 'vitest'
import type { Environment } from '../../../shared/environment.ts'
import { buildDossier, type PlacedPassage } from './build-dossier.ts'
import { memoryWorld } from './testing/memory-world.ts'
import { placedPassage } from './testing/placed-passage.ts'
import { Annotation } from '../../../shared/model/annotation.ts'
import { Source } from '../../../shared/model/source.ts'

const bytes = new TextEncoder().encode('Growth 🙂 was 7%, said Hạnh. It will last.')

function environment(): Environment {
  let count = 0
  return { now: () => '2024-05-06T07:08:09.000Z', newId: () => `id-${(count += 1)}` }
}

const imported = await memoryWorld({}).importFile({ fileName: 'a.txt', bytes })

function built(...passages: readonly Partial<PlacedPassage>[]): ReturnType<typeof buildDossier> {
  if (!imported.ok) throw new Error(imported.error.message)
  const source = { id: 's1', fileName: 'a.txt', imported: imported.value, bytes }
  return buildDossier(environment(), [source], passages.map(placedPassage))
}

describe('buildDossier', () => {
  it('makes records that satisfy their schemas', () => {
    const { sources, annotations } = built({}, { kind: 'figure', value: 7, start: 14, end: 16 })
    for (const annotation of annotations) expect(Annotation.parse(annotation)).toEqual(annotation)
    for (const { source } of sources) expect(Source.parse(source)).toEqual(source)
    expect(annotations.map(({ target }) => target.selector[1].exact)).toEqual(['Growth', '7%'])
  })

  it('makes one person of one name, however it is written, with the first role given', () => {
    const { people, annotations } = built(
      { speaker: 'Lê Hạnh', kind: 'figure' },
      { speaker: ' LÊ  hạnh'.normalize('NFD'), role: 'engineer' },
      { speaker: 'Lê Hạnh', role: 'poet', affiliation: 'the port', kind: 'official_statement' },
      {},
    )
    expect(people).toMatchObject([{ name: 'Lê Hạnh', role: 'engineer', affiliation: 'the port', standing: 'expert' }])
    expect(annotations.map(({ speakerId }) => speakerId)).toEqual([people[0]?.id, people[0]?.id, people[0]?.id, null])
  })

  it('finds stances by label or id, spells them as they are first given, and adds what the scale lacks', () => {
    const { questions, annotations } = built(
      { question: 'Will it last?', stance: 'leans YES' },
      { question: 'will it last?', stance: 'no' },
      { question: 'Will it last?', stance: 'it depends' },
      { question: 'Will it last?', stance: 'It Depends' },
    )
    expect(questions).toHaveLength(1)
    const labels = annotations.map(({ stance }) => questions[0]?.scale.find(({ id }) => id === stance)?.label)
    expect(labels).toEqual(['leans YES', 'no', 'it depends', 'it depends'])
    expect(questions[0]?.scale).toHaveLength(6)
  })

  it.each<[string, Partial<PlacedPassage>, string]>([
    ['a note stays as it is', { note: 'Mine.' }, 'Mine.'],
    ['a date that is none', { date: 'last week' }, 'date: last week'],
    ['a stance on nothing', { stance: 'yes', note: 'Mine.' }, 'Mine.\n\nstance: yes'],
    ['the role of nobody', { role: 'analyst' }, 'role: analyst'],
    ['a value of what is no figure', { value: 0 }, 'value: 0'],
    ['nothing to keep', { date: '2024-05', kind: 'figure', value: 0, asOf: '2023' }, ''],
  ])('keeps in the note what has no field: %s', (_, fields, note) => {
    expect(built(fields).annotations[0]?.note).toBe(note)
  })

  it('keeps the figure', () => {
    const fields = {
      kind: 'figure',
      value: 0,
      unit: 'percent',
      measure: 'growth',
      asOf: '2023',
      approximate: true,
    } as const
    const expected = { value: 0, unit: 'percent', measure: 'growth', asOf: '2023', approximator: 'about', scale: 1 }
    expect(built(fields).annotations[0]?.figure).toMatchObject(expected)
    expect(built({ value: 3 }).annotations[0]?.figure).toBeNull()
  })
})
