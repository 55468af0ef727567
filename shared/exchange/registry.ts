import { messages } from '../messages/messages.ts'
import { fail, ok, type Result } from '../result.ts'
import type { ExchangeFormat } from './exchange-format.ts'
import type { Incoming } from './incoming.ts'
import { annotationsCsvIn } from './readers/csv/annotations-csv.ts'
import { taguetteIn } from './readers/csv/taguette.ts'
import { dossierJsonIn } from './readers/dossier-json/dossier-json.ts'
import { hypothesisIn } from './readers/hypothesis/hypothesis.ts'
import { jsonldIn } from './readers/jsonld/jsonld.ts'
import { qdpxIn } from './readers/qdpx/qdpx.ts'

/** Every format that annotations can be read from. What looks like several is the first of them. */
export const EXCHANGE_FORMATS = [
  dossierJsonIn,
  hypothesisIn,
  jsonldIn,
  annotationsCsvIn,
  taguetteIn,
  qdpxIn,
] as const satisfies readonly ExchangeFormat[]

/** Every extension that one of them has, for the dialog that picks a file. */
export const EXCHANGE_EXTENSIONS: readonly string[] = [
  ...new Set(EXCHANGE_FORMATS.flatMap(({ extensions }: ExchangeFormat) => extensions)),
]

export interface ReadExchange {
  /** Id of the format. */
  readonly formatId: string
  readonly incoming: Incoming
}

/**
 * Reads a file of annotations in the format that it looks like; the name is not trusted.
 * @returns `import/unknown-format`, and what the reader of the format says
 */
export function readExchange(bytes: Uint8Array, fileName: string): Result<ReadExchange> {
  const format: ExchangeFormat | undefined = EXCHANGE_FORMATS.find(({ looksLike }: ExchangeFormat) =>
    looksLike(bytes, fileName),
  )
  if (!format) return fail('import/unknown-format', messages.exchange.unknown)
  const incoming = format.read(bytes)
  return incoming.ok ? ok({ formatId: format.id, incoming: incoming.value }) : incoming
}
