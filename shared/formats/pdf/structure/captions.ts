import type { Line } from '../layout/line.ts'
import type { BodyStyle } from './body-style.ts'

const NUMBERED =
  /^(?:fig(?:ure)?|table|chart|map|box|photo|image|exhibit|graph|plate|hình|bảng|biểu đồ|sơ đồ|ảnh|abb(?:ildung)?|tabelle|tableau|图|圖|表|شكل|جدول)\.?\s*[\p{N}IVX]+(?:[.:]\d+)*\s*(?:[.:|–—-]|\s|$)/iu
const MOST_LETTERS = 400
const MOST_LINES = 5

/** A caption says what it is the caption of and is set smaller than the text or ends soon. */
export function captionRole(lines: readonly Line[], body: BodyStyle): 'caption' | 'paragraph' {
  const [first] = lines
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (!first || lines.length > MOST_LINES || letters > MOST_LETTERS || !NUMBERED.test(first.text)) return 'paragraph'
  const stop = /^\S+\s*\S+\s*[.:|–—]/u.test(first.text)
  return stop || first.size < 0.97 * body.size || first.font !== body.font ? 'caption' : 'paragraph'
}
