import { IMPORT_FORMATS } from './import-formats.ts'

/** Extensions that the open dialog offers, and that a folder is searched for; lower case, without the dot. */
export const IMPORTABLE_EXTENSIONS: readonly string[] = IMPORT_FORMATS.flatMap(({ extensions }) => extensions)

/** What can be read, for a sentence: `TXT`, `DOCX`. */
export const IMPORTABLE_NAMES: readonly string[] = IMPORT_FORMATS.map(({ extensions: [first] }) => first.toUpperCase())
