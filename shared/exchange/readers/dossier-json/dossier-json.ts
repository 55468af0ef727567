import { FORMAT } from '../../../formats/dossier-json/document-schema.ts'
import { readDossierJson } from '../../../formats/dossier-json/read-dossier-json.ts'
import { messages } from '../../../messages/messages.ts'
import { ok } from '../../../result.ts'
import type { ExchangeFormat } from '../../exchange-format.ts'
import { headOf } from '../read-text.ts'
import { incomingOf } from './incoming-of.ts'

/** The native format: another analyst's dossier of the same sources. */
export const dossierJsonIn = {
  id: 'json',
  label: messages.exchange.formats.json,
  extensions: ['json'],
  looksLike: (bytes) => headOf(bytes).startsWith('{') && headOf(bytes).includes(`"${FORMAT}"`),
  read: (bytes) => {
    const contents = readDossierJson(bytes)
    return contents.ok ? ok(incomingOf(contents.value)) : contents
  },
} as const satisfies ExchangeFormat
