import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { guardAllContents } from '../guards.ts'
import { lockNetworkAtStart } from '../network-lock.ts'
import { declareScheme } from '../protocol.ts'
import { writeFileAtomic } from '../services/atomic-write.ts'
import { printPdf } from '../services/print-pdf.ts'

/**
 * A program of its own for the command line: `electron print-main.mjs FOLDER` prints `FOLDER/brief.html` as
 * `FOLDER/brief.pdf`. Whatever Chromium keeps goes into that folder as well; the workspace is never looked at.
 */
async function printFolder(folder: string): Promise<void> {
  await app.whenReady()
  const printed = await printPdf(await readFile(join(folder, 'brief.html'), 'utf8'))
  if (printed.ok) await writeFileAtomic(join(folder, 'brief.pdf'), printed.value)
  else throw new Error(printed.error.message, { cause: printed.error.cause })
}

function main(): void {
  const folder = process.argv.at(-1) ?? ''
  app.setPath('userData', join(folder, 'chromium'))
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  lockNetworkAtStart(null)
  declareScheme()
  guardAllContents(null)
  printFolder(folder).then(
    () => app.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      app.exit(1)
    },
  )
}

main()
