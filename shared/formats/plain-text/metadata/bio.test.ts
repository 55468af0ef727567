import { describe, expect, it } from 'vitest'
import { parseBio } from './bio.ts'

describe('parseBio', () => {
  it.each([
    ['Jane Doe is a lecturer in law at the University of Malta.', 'Jane Doe'],
    ['Jane M. Doe is an Associate Professor at the Institute. The views are her own.', 'Jane M. Doe'],
    ['Dr. Jane Doe is currently a visiting fellow at the Centre.', 'Jane Doe'],
    ['Jane Doe, a former diplomat, is the author of two books.', 'Jane Doe'],
    ['About the author: Jane Doe writes about ferries.', 'Jane Doe'],
    ['*Jane Doe teaches history in Gozo.*', 'Jane Doe'],
    ['Nguyễn Thị Ánh là giảng viên Đại học Quốc gia.', 'Nguyễn Thị Ánh'],
    ['Jeanne Roy est professeure à Lyon.', 'Jeanne Roy'],
  ])('%s', (line, name) => {
    expect(parseBio(line)?.name).toBe(name)
  })

  it.each([
    'Minister Jane Doe is scheduled to meet the President, who is a professor.',
    'The harbour is an old one.',
    'Jane Doe is late.',
    'She is a lecturer in law.',
    'Doe is a lecturer.',
    '',
  ])('is about no author: %s', (line) => {
    expect(parseBio(line)).toBeNull()
  })
})
