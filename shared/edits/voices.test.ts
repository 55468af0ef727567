import { expect, it } from 'vitest'
import { dateIn } from '../analysis/positions.ts'
import { voicesOf } from '../analysis/voices.ts'
import { countingEnvironment, exampleAnnotation, exampleSource } from '../model/testing/examples.ts'
import { inverseOf } from '../model/transaction.ts'
import { applied } from './testing/applied.ts'
import { setOwnVoice } from './voices.ts'

const environment = countingEnvironment()
const sources = ['s1', 's2', 's3'].map((id) => exampleSource({ id, publishedAt: '2023-04-13' }))
const dateOf = dateIn(sources)
const { selector } = exampleAnnotation().target
const prints = sources.map(({ id }) =>
  exampleAnnotation({ id: `a-${id}`, speakerId: 'p', target: { source: id, selector } }),
)

it('counts a reprint on its own, and with the others again', () => {
  expect(voicesOf(prints, dateOf)).toHaveLength(1)
  const apart = setOwnVoice(environment, prints.slice(2), true)
  const after = applied(prints, apart?.changes ?? [])
  expect(apart?.label).toBe('annotation.own-voice')
  expect(voicesOf(after, dateOf)).toHaveLength(2)
  expect(applied(after, inverseOf({ ...transactionOfNothing, changes: apart?.changes ?? [] }))).toEqual(prints)

  const together = setOwnVoice(environment, after, false)
  expect(together?.changes).toHaveLength(1)
  const again = applied(after, together?.changes ?? [])
  expect(voicesOf(again, dateOf)).toHaveLength(1)
  expect(again[2]).not.toHaveProperty('ownVoice')
})

it('is nothing when nothing would change', () => {
  expect(setOwnVoice(environment, prints, false)).toBeNull()
  expect(setOwnVoice(environment, [], true)).toBeNull()
})

const transactionOfNothing = { id: 't', at: '2026-01-01T00:00:00.000Z', label: 'annotation.own-voice' as const }
