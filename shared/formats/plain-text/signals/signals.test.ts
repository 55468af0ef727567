import { describe, expect, it } from 'vitest'
import { isCaption } from './captions.ts'
import { readCommentHead } from './comment-head.ts'
import { languageOf } from './language.ts'
import { isNameLike } from './names.ts'
import { NOTICE_THRESHOLD, readNotice } from './notice.ts'
import { countWords } from './words.ts'

describe('isCaption', () => {
  it.each([
    'The quay at dusk, 3 May 2021. Photo by AFP',
    'The quay at dusk. Photo: Jane Doe',
    'The quay at dusk (Photo: Jane Doe/AFP)',
    'The quay at dusk. | REUTERS',
    'The quay at dusk [Jane Doe/Island News]',
    'Credit: Harbour Board via Flickr.com',
    'Photograph: Jane Doe/PA',
    'Image source, Getty Images',
    'The quay. Credit...Jane Doe for The Courier',
    'Bến tàu lúc hoàng hôn. Ảnh: Quang Minh',
    'Le quai au crépuscule. Crédit photo : Jeanne Roy',
    '傍晚的码头。新华社记者 李明 摄',
  ])('%s', (line) => {
    expect(isCaption(line)).toBe(true)
  })
  it.each([
    'The photo by Jane Doe hung in the hall for forty years.',
    'He sold the picture to Getty Images.',
    'She was told by the AP.',
    'The workers – and not the owners – told AP.',
    'Photography was his trade.',
    'Credit is hard to come by in a town of this size.',
  ])('not: %s', (line) => {
    expect(isCaption(line)).toBe(false)
  })
})

describe('readCommentHead', () => {
  it.each([
    ['Vân Anh 14/8/14 20:14', 'sure'],
    ['Jane Doe June 8, 2014 at 9:15 AM', 'sure'],
    ['jane_doe_77 • 3 years ago', 'sure'],
    ['Mai - 09:20 16/03/2021', 'sure'],
    ['أحمد منذ 3 أيام', 'sure'],
    ['Jane Doe, 8 June 2014', 'possible'],
    ['Jane Doe says:', 'half'],
    ['June 8, 2014 at 9:15 am', 'half'],
    ['By Jane Doe June 8, 2014 9:15 AM', null],
    ['Jane Doe', null],
    ['8 June 2014', null],
    ['[00:12:30] Chair: Thank you.', null],
    ['The ferry left on 8 June 2014 at 9:15 and never came back.', null],
  ])('%s: %s', (line, head) => {
    expect(readCommentHead(line)).toBe(head)
  })
})

describe('readNotice', () => {
  it.each([
    ['We use cookies on our site. By continuing you accept our privacy policy.', false, true],
    ['Ce site utilise des cookies. En poursuivant votre navigation, vous acceptez leur utilisation.', true, true],
    ['If you visit a site in Europe, you must accept cookies before you continue.', false, false],
    ['The minister accepted the policy, and the cabinet agreed to continue.', false, false],
    ['She baked cookies for the whole street.', false, false],
  ])('%s', (text, isOther, isNotice) => {
    expect(readNotice(text, isOther).score >= NOTICE_THRESHOLD).toBe(isNotice)
  })
})

describe('languageOf', () => {
  it.each([
    ['The council voted on Tuesday to close the old harbour.', 'en'],
    ['Nguyen Van Hai and Tran Thi Thu met in Hanoi on Tuesday to talk about the harbour of the town.', 'en'],
    ['Hội đồng thành phố đã bỏ phiếu đóng cửa cảng hôm thứ Ba.', 'vi'],
    ['Hội đồng thành phố đã bỏ phiếu đóng cửa cảng hôm thứ Ba.'.normalize('NFD'), 'vi'],
    ['Le conseil a voté mardi la fermeture du vieux port, et la mairie ne s’y est pas opposée.', 'fr'],
    ['Der Rat hat am Dienstag beschlossen, den alten Hafen zu schließen.', 'de'],
    ['市议会周二投票决定关闭旧港口，没有人反对。', 'zh'],
    ['町議会は火曜日に古い港を閉じることを決めた。', 'ja'],
    ['صوت المجلس يوم الثلاثاء على إغلاق الميناء القديم في المدينة', 'ar'],
    ['Городской совет во вторник проголосовал за закрытие старого порта.', 'ru'],
    ['xyz', 'und'],
    ['', 'und'],
    ['12 34 56 78 90 12 34 56', 'und'],
  ])('%s: %s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })
})

describe('isNameLike', () => {
  it.each([
    'Jane Doe',
    'Alexander L. Vane',
    'Nguyễn Thị Ánh',
    "Seán O'Neill",
    'Ludwig van der Berg',
    '林秋白',
    'سلمى الحداد',
  ])('%s', (name) => {
    expect(isNameLike(name)).toBe(true)
  })
  it.each(['Jane', 'The Harbour', 'What Next', 'jane doe', 'Jane Doe 3', 'Jane Doe.', 'A b C', ''])(
    'not: %s',
    (text) => {
      expect(isNameLike(text)).toBe(false)
    },
  )
})

it('counts words as a reader would, in any script', () => {
  expect(['two words', "it's one-two", '四个汉字', ''].map(countWords)).toEqual([2, 2, 2, 0])
})
