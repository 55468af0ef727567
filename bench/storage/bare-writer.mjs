/**
 * A process of its own that writes and flushes as many bytes as it is told to, and answers how long that took:
 * what the disk and Node take, without an app. `node bare-writer.mjs FILE`, asked by messages.
 */
import { open } from 'node:fs/promises'

const file = await open(process.argv[2], 'w')
process.on('message', async (/** @type {number} */ size) => {
  const bytes = Buffer.alloc(size, 0x61)
  const began = performance.now()
  await file.write(bytes)
  const written = performance.now()
  await file.datasync()
  const ended = performance.now()
  process.send({ took: ended - began, flush: ended - written })
})
process.on('disconnect', () => process.exit(0))
process.send({ ready: true })
