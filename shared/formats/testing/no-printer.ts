import { utf8fromString } from '@exodus/bytes/utf8.js'
import { ok } from '../../result.ts'
import type { ExportWorld } from '../export-format.ts'

/** A world whose print is the HTML itself, for tests of everything but the printing. */
export const NO_PRINTER: ExportWorld = { printPdf: (html) => Promise.resolve(ok(utf8fromString(html))) }
