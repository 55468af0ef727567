import { describe, expect, it } from 'vitest'
import { exampleAnnotation } from '../../../shared/model/testing/examples.ts'
import { asksOf } from './file-quote.ts'

const filing = { annotationId: 'a1', questionId: 'q', personId: 'ada' as string | null }

describe('asksOf', () => {
  it.each([
    [
      'unfiled, of nobody',
      { questionId: null, stance: null, speakerId: null },
      'ada',
      { stance: true, speaker: false },
    ],
    [
      'of another question',
      { questionId: 'p', stance: 'yes', speakerId: 'ada' },
      'ada',
      { stance: true, speaker: false },
    ],
    [
      'of the same question',
      { questionId: 'q', stance: 'yes', speakerId: null },
      'ada',
      { stance: false, speaker: false },
    ],
    ['of somebody else', { questionId: 'q', stance: 'yes', speakerId: 'ben' }, 'ada', { stance: false, speaker: true }],
    ['on no column', { questionId: 'q', stance: 'yes', speakerId: 'ben' }, null, { stance: false, speaker: false }],
    ['without a stance', { questionId: 'q', stance: null, speakerId: 'ada' }, 'ada', { stance: true, speaker: false }],
  ])('a quote %s', (_name, fields, personId, asks) => {
    expect(asksOf(exampleAnnotation(fields), { ...filing, personId })).toEqual(asks)
  })
})
