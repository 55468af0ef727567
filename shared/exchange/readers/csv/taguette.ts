import { messages } from '../../../messages/messages.ts'
import { fail, ok, type Result } from '../../../result.ts'
import type { ExchangeFormat } from '../../exchange-format.ts'
import type { Incoming, IncomingAnnotation, IncomingSource } from '../../incoming.ts'
import { bareAnnotation, bareSource } from '../bare.ts'
import { columnsAtHead, readCsv } from './rows.ts'

const COLUMNS = ['id', 'document', 'tag', 'content'] as const
const isTaguette = (columns: readonly string[]): boolean => COLUMNS.every((name) => columns.includes(name))

/** One row for each tag of a highlight. */
function read(bytes: Uint8Array): Result<Incoming> {
  const words = messages.exchange
  const file = readCsv(bytes)
  if (!file.ok) return file
  if (!isTaguette(file.value.columns)) return fail('import/malformed', words.notThis(words.formats.taguette))
  const sources = new Map<string, IncomingSource>()
  const annotations = new Map<string, IncomingAnnotation>()
  let empty = 0
  for (const row of file.value.rows) {
    const [id = '', document = '', tag = '', exact = ''] = COLUMNS.map((name) => row.get(name) ?? '')
    if (exact === '') {
      empty += 1
      continue
    }
    sources.set(document, { ...bareSource(document), title: document, fileName: document === '' ? null : document })
    const key = id === '' ? `${document}\n${exact}` : id
    const known = annotations.get(key) ?? { ...bareAnnotation(key, document), exact }
    const tags = tag === '' || known.tags.includes(tag) ? known.tags : [...known.tags, tag]
    annotations.set(key, { ...known, tags })
  }
  return ok({
    sources: [...sources.values()],
    people: [],
    questions: [],
    annotations: [...annotations.values()],
    left: empty > 0 ? [words.badRows(empty)] : [],
  })
}

export const taguetteIn = {
  id: 'taguette',
  label: messages.exchange.formats.taguette,
  extensions: ['csv'],
  looksLike: (bytes) => isTaguette(columnsAtHead(bytes)),
  read,
} as const satisfies ExchangeFormat
