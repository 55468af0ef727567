import { messages } from '../../../messages/messages.ts'
import { fail, ok, type Result } from '../../../result.ts'
import type { ExchangeFormat } from '../../exchange-format.ts'
import type { Incoming, IncomingAnnotation, IncomingSource } from '../../incoming.ts'
import { bareAnnotation, bareSource, uniqueKeys } from '../bare.ts'
import { headOf, readJson } from '../read-text.ts'
import { type Fields, fieldsIn, instantIn, isFields, listOf, offsetIn, stringsIn, wordsIn } from '../values.ts'

const { exchange: words } = messages

/** Replies go into the note of what they answer, oldest first; offsets count UTF-16 code units of the page. */
function read(bytes: Uint8Array): Result<Incoming> {
  const json = readJson(bytes)
  if (!json.ok) return json
  const rows = isFields(json.value) ? json.value['annotations'] : null
  if (!Array.isArray(rows)) return fail('import/malformed', words.notThis(words.formats.hypothesis))
  const all = fieldsIn(rows)
  const isReply = (row: Fields): boolean => stringsIn(row['references']).length > 0
  const replies = new Map<string, Fields[]>()
  for (const row of all.filter(isReply)) {
    const [root = ''] = stringsIn(row['references'])
    replies.set(root, [...(replies.get(root) ?? []), row])
  }
  const sources = new Map<string, IncomingSource>()
  const annotations: IncomingAnnotation[] = []
  const keyOf = uniqueKeys()
  let pages = 0
  for (const row of all.filter((one) => !isReply(one))) {
    const selectors = fieldsIn(row['target']).flatMap((target) => fieldsIn(target['selector']))
    const id = wordsIn(row['id']) ?? ''
    const answers = replies.get(id) ?? []
    replies.delete(id)
    if (selectors.length === 0) {
      pages += 1
      continue
    }
    const source = sourceOf(row)
    sources.set(source.key, sources.get(source.key) ?? source)
    annotations.push({
      ...bareAnnotation(keyOf(id), source.key),
      ...placeOf(selectors),
      note: [row['text'], ...answers.map(replyOf)].flatMap((text) => wordsIn(text) ?? []).join('\n\n'),
      tags: [...new Set(stringsIn(row['tags']))],
      createdAt: instantIn(row['created']),
      modifiedAt: instantIn(row['updated']),
    })
  }
  const lost = [...replies.values()].flat().length
  const left = [...(pages > 0 ? [words.wholePages(pages)] : []), ...(lost > 0 ? [words.lostReplies(lost)] : [])]
  return ok({ sources: [...sources.values()], people: [], questions: [], annotations, left })
}

function sourceOf(row: Fields): IncomingSource {
  const address = wordsIn(row['uri']) ?? wordsIn(fieldsIn(row['target'])[0]?.['source'])
  const [title = ''] = fieldsIn(row['document']).flatMap((document) => stringsIn(listOf(document['title'])))
  return { ...bareSource(address ?? ''), title, address }
}

/** Shared with other files whose selectors are plain objects of the W3C names. */
function placeOf(
  selectors: readonly Fields[],
): Pick<IncomingAnnotation, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'> {
  const ofType = (type: string): Fields => selectors.find((selector) => selector['type'] === type) ?? {}
  const [quote, position] = [ofType('TextQuoteSelector'), ofType('TextPositionSelector')]
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return {
    start: offsetIn(position['start']),
    end: offsetIn(position['end']),
    exact: text(quote['exact']),
    prefix: text(quote['prefix']),
    suffix: text(quote['suffix']),
  }
}

/** `acct:ada@hypothes.is` wrote it. */
const replyOf = (row: Fields): string | null => {
  const text = wordsIn(row['text'])
  const user = (wordsIn(row['user']) ?? '').replace(/^acct:|@.*$/gu, '')
  return text === null ? null : words.reply(user, text)
}

/** The export of the Hypothesis client: `{export_date, export_userid, client_version, annotations}`. */
export const hypothesisIn = {
  id: 'hypothesis',
  label: words.formats.hypothesis,
  extensions: ['json'],
  looksLike: (bytes) => {
    const head = headOf(bytes)
    return head.startsWith('{') && /"(?:export_userid|client_version|export_date)"/.test(head)
  },
  read,
} as const satisfies ExchangeFormat
