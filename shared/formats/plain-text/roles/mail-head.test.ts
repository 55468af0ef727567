import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../segments/segments.ts'
import { featuresOf } from '../signals/features.ts'
import { findMailHead, subjectOf } from './mail-head.ts'

const headOf = (lines: readonly string[]) => {
  const text = [...lines, '', 'Dear all, the hearing went on for four hours.'].join('\n')
  return findMailHead(segmentsOf(text).segments.map((segment) => featuresOf(text, segment)))
}

describe('findMailHead', () => {
  it.each([
    [['From: A. Dahl <a@example.net>', 'To: B. Holm', 'Subject: Depths'], 2, 3],
    [['Subject: Depths', 'From: A. Dahl', 'Date: 5 May 2016', 'Cc: C. Roy'], 0, 4],
    [['Von: A. Dahl', 'Gesendet: 5. Mai 2016', 'An: B. Holm', 'Betreff: Tiefen'], 3, 4],
  ])('%j', (lines, subject, end) => {
    expect(headOf(lines)).toEqual({ subject, end })
  })

  it.each([
    [['From: the harbour', 'To: the quarry', 'And back']],
    [['Subject: Depths', 'Date: 5 May 2016', 'Place: Marnitz']],
    [['From: A. Dahl', '', 'To: B. Holm', '', 'Subject: Depths']],
  ])('takes no note for a message: %j', (lines) => {
    expect(headOf(lines)).toBeNull()
  })

  it('cuts the name of the field off a subject, and nothing else', () => {
    expect(subjectOf('Subject: Re: Depths')).toBe('Re: Depths')
    expect(subjectOf('A subject: depths')).toBe('A subject: depths')
  })
})
