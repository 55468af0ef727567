/**
 * Extensions that the open dialog offers, and that a folder is searched for; lower case, without the dot. Those of the
 * import registry, which is not imported for them: it would bring every parser into the main process before the window
 * opens, and into the page. A test holds the two to each other.
 */
export const IMPORTABLE_EXTENSIONS: readonly string[] = [
  'txt',
  'text',
  'md',
  'markdown',
  'mdown',
  'html',
  'htm',
  'xhtml',
  'xht',
  'mhtml',
  'mht',
  'pdf',
  'docx',
  'odt',
  'epub',
]

/** Other names of what is listed already. */
const ALIASES: ReadonlySet<string> = new Set(['text', 'markdown', 'mdown', 'htm', 'xhtml', 'xht', 'mht'])

/** What can be read, for a sentence: `TXT`, `DOCX`. */
export const IMPORTABLE_NAMES: readonly string[] = IMPORTABLE_EXTENSIONS.filter(
  (extension) => !ALIASES.has(extension),
).map((extension) => extension.toUpperCase())
