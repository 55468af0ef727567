import type { PageRuns } from '../layout/run.ts'

/** How most of the text is set. */
export interface BodyStyle {
  readonly size: number
  readonly font: string
  readonly isRightToLeft: boolean
}

/** Sizes differ by parts of a point where a program scaled the page. */
export const sizeKey = (size: number): number => Math.round(size * 2) / 2

export function bodyStyleOf(pages: readonly PageRuns[]): BodyStyle {
  const letters = new Map<string, { count: number; size: number; font: string }>()
  let [right, all] = [0, 0]
  for (const { runs } of pages) {
    for (const { size, font, text, isRightToLeft } of runs) {
      const key = `${String(sizeKey(size))} ${font}`
      const known = letters.get(key)
      if (known) known.count += text.length
      else letters.set(key, { count: text.length, size: sizeKey(size), font })
      all += text.length
      if (isRightToLeft) right += text.length
    }
  }
  const most = [...letters.values()].reduce((best, one) => (one.count > best.count ? one : best), {
    count: 0,
    size: 0,
    font: '',
  })
  return { size: most.size, font: most.font, isRightToLeft: right > all / 2 }
}
