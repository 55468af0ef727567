import { DamagedFileError } from './file-errors.ts'

const NEWLINE = 10

/**
 * Cuts UTF-8 into lines, in batches of what came together.
 * @param limit bytes that a line may have
 * @throws DamagedFileError when a line is longer, or the last one has no end
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  limit: number,
  name: string,
): AsyncGenerator<readonly string[], void, undefined> {
  let open: Buffer[] = []
  let openBytes = 0
  for await (const chunk of chunks) {
    const first = chunk.indexOf(NEWLINE)
    const firstBytes = first < 0 ? chunk.byteLength : first
    if (openBytes + firstBytes > limit) throw new DamagedFileError(`${name} has a line that is too long`)
    open.push(chunk.subarray(0, firstBytes))
    openBytes += firstBytes
    if (first < 0) continue
    const last = chunk.lastIndexOf(NEWLINE)
    yield [Buffer.concat(open).toString('utf8')]
    // Decoded together: that is several times faster than line by line.
    if (last > first) yield chunk.toString('utf8', first + 1, last).split('\n')
    open = [chunk.subarray(last + 1)]
    openBytes = chunk.byteLength - last - 1
  }
  if (openBytes > 0) throw new DamagedFileError(`${name} ends within a line`)
}
