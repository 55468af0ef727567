import { describe, expect, it } from 'vitest'
import { claimsIn } from './claims-in.ts'

describe('claimsIn', () => {
  it.each([
    ['The state spent $4.5 billion on it.', 'figure'],
    ['Trade grew by 14%.', 'figure'],
    ['Some 240 villages were moved.', 'figure'],
    ['Minister Cho said that it would end.', 'attribution'],
    ['According to Ada Lind, it lapsed.', 'attribution'],
    ['Most experts agree that it lapsed.', 'crowd'],
    ['Some of the senior lawyers in the ministry believe otherwise.', 'crowd'],
    ['It is widely believed to be over.', 'crowd'],
    ['It is the largest port in the region.', 'superlative'],
    ['Exports fell for the first time since the war.', 'superlative'],
    ['La plupart des juristes estiment que le traité est caduc.', 'crowd'],
    ['Le budget est de 12,5 millions d’euros pour la région.', 'figure'],
    ['C’est la plus grande retenue du pays, avec une usine.', 'superlative'],
    ['Hầu hết các chuyên gia cho rằng hiệp ước đã hết hiệu lực.', 'crowd'],
    ['Đây là cảng lớn nhất khu vực và vẫn đang được mở rộng.', 'superlative'],
    ['Diện tích lúa giảm 12% trong những năm gần đây, theo số liệu.', 'figure'],
  ])('%s', (text, type) => {
    expect(claimsIn(text).map((claim) => claim.type)).toEqual([type])
  })

  it.each([
    'This brief sets out what is at stake.',
    'We read 14 articles and 120 quotations.',
    'Three questions matter here.',
    'In 2023 the talks began again.',
    'Does it cost $4.5 billion?',
    'The first question is who pays.',
    'The rest is of little interest.',
    'He said so.',
    'Nothing more is known.',
    'The experts were invited to the hearing.',
    'Il faut donc lire les deux textes avec soin.',
    'Phần này trình bày các câu hỏi chính.',
    '这里没有更多的资料。',
    '',
  ])('claims nothing: %s', (text) => {
    expect(claimsIn(text)).toEqual([])
  })
})
