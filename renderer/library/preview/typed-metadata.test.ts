import { expect, it } from 'vitest'
import { messages } from '../../../shared/messages/messages.ts'
import {
  type Typed,
  typedAddress,
  typedAuthors,
  typedDate,
  typedLanguage,
  typedOutlet,
  typedSubtitle,
  typedTitle,
} from './typed-metadata.ts'

const text = messages.library.details

it.each<[string, Typed, Typed]>([
  ['title', typedTitle('  The weir\n of Orrin '), { correction: { title: 'The weir of Orrin' } }],
  ['no title', typedTitle(' '), { wrong: text.noTitle }],
  ['no subtitle', typedSubtitle(''), { correction: { subtitle: null } }],
  [
    'authors, with commas in names',
    typedAuthors('Nguyễn Thị Ánh Tuyết; Brandvold, Ilse ;; Brandvold, Ilse；王力'),
    { correction: { authors: ['Nguyễn Thị Ánh Tuyết', 'Brandvold, Ilse', '王力'] } },
  ],
  ['no authors', typedAuthors(' ; '), { correction: { authors: [] } }],
  ['no outlet', typedOutlet(''), { correction: { outlet: null } }],
  ['a date', typedDate('2026-03-04'), { correction: { publishedAt: '2026-03-04' } }],
  ['no date', typedDate(''), { correction: { publishedAt: null } }],
  ['a year that was not finished', typedDate('0026-03-04'), { wrong: text.badYear }],
  ['a year of six digits', typedDate('202600-03-04'), { wrong: text.badYear }],
  ['a language', typedLanguage('zh-hant'), { correction: { language: 'zh-Hant' } }],
  ['no language', typedLanguage(''), { correction: { language: 'und' } }],
  ['the name of a language', typedLanguage('Tiếng Việt'), { wrong: text.badLanguage }],
  ['an address', typedAddress('https://a.example/b?c=đ'), { correction: { address: 'https://a.example/b?c=đ' } }],
  ['no address', typedAddress(''), { correction: { address: null } }],
  ['a script', typedAddress('javascript:alert(1)'), { wrong: text.badAddress }],
  ['half an address', typedAddress('a.example/b'), { wrong: text.badAddress }],
  ['no host', typedAddress('https://b'), { wrong: text.badAddress }],
])('%s', (_, typed, expected) => {
  expect(typed).toEqual(expected)
})
