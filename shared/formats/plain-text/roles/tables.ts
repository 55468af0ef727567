import type { Features } from '../signals/features.ts'

const MIN_ROWS = 2
const MIN_COLUMNS = 2

/** Cells of a row, by the separator that it uses; 1 when it uses none. */
function columnsOf({ text, length }: Features): { readonly columns: number; readonly kind: string } {
  if (length > 1_000) return { columns: 1, kind: '' }
  const tabs = text.split('\t').length
  if (tabs >= MIN_COLUMNS) return { columns: tabs, kind: 'tab' }
  const pipes = text.replace(/^\||\|$/gu, '').split('|').length
  if (pipes >= MIN_COLUMNS) return { columns: pipes, kind: 'pipe' }
  const gaps = text.split(/\s{2,}/u).length
  return gaps >= MIN_COLUMNS + 1 ? { columns: gaps, kind: 'gap' } : { columns: 1, kind: '' }
}

/** Rows of tables: neighbouring lines cut into as many cells by the same sign, with numbers in some of them. */
export function tableRows(all: readonly Features[]): ReadonlySet<number> {
  const rows = new Set<number>()
  const shapes = all.map(columnsOf)
  let from = 0
  for (let i = 1; i <= all.length; i += 1) {
    const [first, here] = [shapes[from], shapes[i]]
    const goesOn =
      first !== undefined &&
      here !== undefined &&
      first.columns > 1 &&
      here.kind === first.kind &&
      here.columns === first.columns
    if (goesOn) continue
    const run = all.slice(from, i)
    const isTable = run.length >= MIN_ROWS && run.some(({ text }) => /\d|^[|\s:-]+$/u.test(text))
    if (first !== undefined && first.columns > 1 && isTable) run.forEach((_row, offset) => rows.add(from + offset))
    from = i
  }
  return rows
}
