import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messages } from '../../../shared/messages/messages.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'

/** Bytes of what the printer may complain before it is stopped. */
const MOST_OUTPUT = 16 * 1024 * 1024
/** ms; preparing Electron for the first time may be part of it. */
const TIME_LIMIT = 900_000

/**
 * Prints by a script that is called with a folder, reads `brief.html` in it and leaves `brief.pdf` there.
 * @param printer path of the script; undefined where nobody said what to print with
 * @returns `export/print-failed`, with what the printer said
 */
export async function printWith(printer: string | undefined, html: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (printer === undefined || printer === '') return fail('export/print-failed', messages.headless.noPrinter)
  const folder = await mkdtemp(join(tmpdir(), 'variorum-print-'))
  try {
    await writeFile(join(folder, 'brief.html'), html)
    const problem = await runPrinter(printer, folder)
    if (problem !== null) return fail('export/print-failed', messages.headless.printFailed(problem))
    return ok(new Uint8Array(await readFile(join(folder, 'brief.pdf'))))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail('export/print-failed', messages.headless.printFailed(why), error)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Resolves to null, or to why it failed. Nothing that the printer writes reaches our own output. */
const runPrinter = (printer: string, folder: string): Promise<string | null> =>
  new Promise((settle) => {
    execFile(
      process.execPath,
      [printer, folder],
      { maxBuffer: MOST_OUTPUT, timeout: TIME_LIMIT },
      (error, _out, complaints) => {
        settle(error === null ? null : complaints.trim() === '' ? error.message : complaints.trim())
      },
    )
  })
