import { describe, expect, it } from 'vitest'
import { countingEnvironment } from '../model/testing/examples.ts'
import { findPerson, newPerson } from './people.ts'
import { findQuestion, newQuestion } from './questions.ts'

const environment = countingEnvironment()
const person = (name: string, ...aliases: readonly string[]) => newPerson(environment, 'd1', { name, aliases })

describe('findPerson', () => {
  const tuyet = person('Nguyễn Thị Ánh Tuyết', 'Tuyết', 'the jurist')
  const areth = person('Tomas Areth', 'Areth')
  const brother = person('Pell Areth', 'Areth')
  const people = [tuyet, areth, brother]

  it.each([
    ['the name', 'Tomas Areth', areth],
    ['another case and spacing', '  tomas  ARETH ', areth],
    ['decomposed accents', 'Nguyễn Thị Ánh Tuyết'.normalize('NFD'), tuyet],
    ['an alias', 'The jurist', tuyet],
    ['an alias of two people', 'Areth', null],
    ['nobody', 'Ilse Brandvold', null],
  ])('finds by %s', (_by, name, expected) => {
    expect(findPerson(people, name)).toBe(expected)
  })

  it('prefers a name over an alias', () => {
    const areth2 = person('Areth')
    expect(findPerson([...people, areth2], 'areth')).toBe(areth2)
  })
})

it('findQuestion compares wordings as names are compared', () => {
  const question = newQuestion(environment, 'd1', 'Is Article 9 binding?')
  expect(findQuestion([question], 'is article 9  binding?')).toBe(question)
  expect(findQuestion([question], 'Is Article 8 binding?')).toBeNull()
})
