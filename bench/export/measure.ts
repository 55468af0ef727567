import { largeDossier } from '../../shared/briefs/annotated-brief/testing/fixtures.ts'
import type { ExportFormat } from '../../shared/formats/export-format.ts'
import { EXPORT_FORMATS } from '../../shared/formats/export-formats.ts'
import { exportDossier } from '../../shared/formats/export-registry.ts'
import { fail } from '../../shared/result.ts'

export const ANNOTATIONS = 1000

const OPTIONS = { exportedAt: '2026-03-04T09:14:00.000Z', override: 'Measured.' }
/** What is printed has no time of its own here: the pages are made by another process. */
const WORLD = { printPdf: () => Promise.resolve(fail('export/print-failed', 'There is nothing to print with.')) }

export interface FormatTimes {
  readonly id: string
  /** Milliseconds. */
  readonly times: readonly number[]
  /** Of the file; null when it was printed and is not counted. */
  readonly bytes: number | null
}

/** Milliseconds of each format, and of serialising the same data as JSON before each of them, turn by turn. */
export async function measureFormats(
  turns: number,
): Promise<{ readonly json: readonly number[]; readonly formats: readonly FormatTimes[] }> {
  const contents = largeDossier(ANNOTATIONS)
  const json: number[] = []
  const formats: FormatTimes[] = []
  for (const { id } of EXPORT_FORMATS as readonly ExportFormat[]) {
    const times: number[] = []
    let bytes: number | null = null
    for (let turn = 0; turn <= turns; turn += 1) {
      const before = performance.now()
      const text = JSON.stringify(contents)
      const between = performance.now()
      const written = await exportDossier(id, contents, OPTIONS, WORLD)
      const after = performance.now()
      if (text.length === 0) throw new Error('Nothing was serialised.')
      bytes = written.ok ? written.value.length : null
      // The first turn compiles.
      if (turn === 0) continue
      json.push(between - before)
      times.push(after - between)
    }
    formats.push({ id, times, bytes })
  }
  return { json, formats }
}
