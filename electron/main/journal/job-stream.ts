import type { Finding } from '../../../shared/ipc/workspace.ts'
import {
  encodeRow,
  STATE_FORMAT,
  STATE_VERSION,
  type StateHeader,
  type StateRow,
} from '../../../shared/journal/state-lines.ts'
import type { Streamed, StreamJob } from './job-types.ts'
import { loadImage } from './load-image.ts'
import { GenerationPayload, missingObject } from './payload-source.ts'

/** Characters. A piece is sent once it has this many; only a row that is longer by itself makes a larger one. */
const PIECE = 1_048_576

/** @throws DamagedGenerationError, the signal's reason, and what the file system throws */
export async function* streamState(
  { folder, upTo, at, schema }: StreamJob,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, Streamed, void> {
  const { image, findings } = await loadImage(folder, { upTo, signal })
  const missing: Finding[] = []
  const header: StateHeader = { format: STATE_FORMAT, version: STATE_VERSION, schema, at, state: image.state }
  async function* lines(): AsyncGenerator<string, void, void> {
    yield JSON.stringify(header)
    for (const row of image.rows()) yield encodeRow(row)
    const payload = new GenerationPayload(folder)
    const rows: AsyncIterable<StateRow> = payload.rows(image.payload, (sha256) => missing.push(missingObject(sha256)))
    for await (const row of rows) yield encodeRow(row)
  }
  for await (const piece of inPieces(lines(), signal)) yield piece
  return { findings: [...findings, ...missing] }
}

async function* inPieces(
  lines: AsyncIterable<string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, void> {
  const encoder = new TextEncoder()
  let waiting: string[] = []
  let length = 0
  for await (const line of lines) {
    signal?.throwIfAborted()
    waiting.push(line, '\n')
    length += line.length + 1
    if (length < PIECE) continue
    yield encoder.encode(waiting.join(''))
    waiting = []
    length = 0
  }
  if (length > 0) yield encoder.encode(waiting.join(''))
}
