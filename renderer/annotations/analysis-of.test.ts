import { describe, expect, it } from 'vitest'
import { analysisInput, wholeLedger, wholeMatrix } from './analysis-of.ts'

describe('the analysis of a dossier', () => {
  const [sources, annotations, people, questions] = [[], [], [], []]

  it('is the same object as long as the records are', () => {
    const input = analysisInput(sources, annotations, people, questions)
    expect(analysisInput(sources, annotations, people, questions)).toBe(input)
    expect(wholeMatrix(input)).toBe(wholeMatrix(input))
    expect(wholeLedger(input)).toBe(wholeLedger(input))
  })

  it('is another one after a change', () => {
    const input = analysisInput(sources, annotations, people, questions)
    const next = analysisInput(sources, [], people, questions)
    expect(next).not.toBe(input)
    expect(wholeMatrix(next)).not.toBe(wholeMatrix(input))
  })
})
