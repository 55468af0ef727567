import { utf8toStringLoose } from '@exodus/bytes/utf8.js'
import { NAMESPACE } from '../../../formats/qdpx/vocabulary.ts'
import { messages } from '../../../messages/messages.ts'
import type { ExchangeFormat } from '../../exchange-format.ts'
import { isZip } from './project-file.ts'
import { readQdpx } from './read-qdpx.ts'

/** Bytes at the beginning of a bare project among which its namespace stands. */
const HEAD = 4_000
const NAME = /\.qdpx?$|\.qde$/i

/** Projects of REFI-QDA: of ATLAS.ti, MAXQDA, NVivo, QualCoder and others, and our own. */
export const qdpxIn = {
  id: 'qdpx',
  label: messages.exports.formats.qdpx,
  extensions: ['qdpx', 'qde'],
  looksLike: (bytes, fileName) =>
    (NAME.test(fileName) && isZip(bytes)) || utf8toStringLoose(bytes.subarray(0, HEAD)).includes(NAMESPACE),
  read: readQdpx,
} as const satisfies ExchangeFormat
