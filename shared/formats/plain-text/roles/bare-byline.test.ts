import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../segments/segments.ts'
import { featuresOf } from '../signals/features.ts'
import { bareByline } from './bare-byline.ts'

const namesIn = (line: string, next: string) => {
  const text = `${line}\n\n${next}`
  return bareByline(
    segmentsOf(text).segments.map((segment) => featuresOf(text, segment)),
    0,
  )
}

describe('bareByline', () => {
  it.each([
    ['Ola Martinsen', '30 May 2024', ['Ola Martinsen']],
    ['Ola Martinsen', 'Environment correspondent', ['Ola Martinsen']],
    ['Ola Martinsen in Tarn', '30 May 2024', ['Ola Martinsen']],
    ['Rune Abildgaard, Local Democracy Reporter', '2 March 2020', ['Rune Abildgaard']],
    ['Arjun Vaidya and Sofie Claes', '17 November 2020', ['Arjun Vaidya', 'Sofie Claes']],
    ['Lê Thị Hoài An', '15/8/2022', ['Lê Thị Hoài An']],
    ['Lucía Ferrándiz', 'Valdehierro - 03 NOV 2015 - 08:20 CET', ['Lucía Ferrándiz']],
  ])('%s | %s', (line, next, names) => {
    expect(namesIn(line, next)).toEqual(names)
  })

  it.each([
    ['Ola Martinsen', 'The swifts of Tarn arrive on the ninth of May every year.'],
    ['What the Tunnel Costs', '30 May 2024'],
    ['Opinion', '30 May 2024'],
    ['The sea, the sand, and who pays', '30 May 2024'],
  ])('takes no heading for a person: %s | %s', (line, next) => {
    expect(namesIn(line, next)).toBeNull()
  })
})
