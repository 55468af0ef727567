import type { Verb } from './verb.ts'

/** Every verb, in the order of the usage text. */
export const VERBS: readonly Verb[] = [
  {
    name: 'import',
    usage: 'import FILE…',
    readsSources: true,
    load: async () => (await import('./verbs/import.ts')).runImport,
  },
  {
    name: 'suggest',
    usage: 'suggest FILE…',
    readsSources: true,
    load: async () => (await import('./verbs/suggest.ts')).runSuggest,
  },
  {
    name: 'anchor',
    usage: 'anchor --text FILE --selectors FILE',
    readsSources: false,
    load: async () => (await import('./verbs/anchor.ts')).runAnchor,
  },
  {
    name: 'brief',
    usage: 'brief --passages FILE --format ID --out FILE SOURCEFILE…',
    readsSources: true,
    load: async () => (await import('./verbs/brief.ts')).runBrief,
  },
  {
    name: 'check',
    usage: 'check (--quotes FILE | --document FILE) SOURCEFILE…',
    readsSources: true,
    load: async () => (await import('./verbs/check.ts')).runCheck,
  },
  {
    name: 'export',
    usage: 'export --passages FILE --format ID --out FILE SOURCEFILE…',
    readsSources: true,
    load: async () => (await import('./verbs/export.ts')).runExport,
  },
  {
    name: 'analyse',
    usage: 'analyse --passages FILE SOURCEFILE…',
    readsSources: true,
    load: async () => (await import('./verbs/analyse.ts')).runAnalyse,
  },
  {
    name: 'formats',
    usage: 'formats',
    readsSources: false,
    load: async () => (await import('./verbs/formats.ts')).runFormats,
  },
]
