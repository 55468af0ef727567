import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Imports point one way (docs/ARCHITECTURE.md). Each entry: files, and what they may not reach. */
const layer = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})
const forbid = (group, message) => ({ group, message })

const NODE = forbid(['node:*', 'electron', 'electron/*'], 'This layer knows neither Node nor Electron.')
const BROWSER_LIBRARIES = forbid(
  ['react', 'react-dom', 'react-dom/*', 'react-aria-components', 'lexical', '@lexical/*', 'dexie'],
  'shared/ is pure: no React, Lexical or Dexie.',
)
const SHELLS = forbid(['**/renderer/**', '**/electron/**'], 'shared/ imports nothing above it.')
const DEXIE = forbid(['dexie'], 'Only renderer/storage touches Dexie.')
const MAIN = forbid(['**/electron/**'], 'The page reaches the main process through renderer/platform.')
const VIEWS = ['library', 'reader', 'positions', 'figures', 'briefs']
/** What several views use. */
const BELOW_VIEWS = [
  ...['annotations', 'commands', 'editions', 'environment', 'errors', 'exchange', 'importer', 'navigation'],
  ...['parser', 'people', 'picture', 'questions', 'search', 'settings', 'writing'],
]
const viewRule = (view) =>
  layer(
    [`renderer/${view}/**/*.{ts,tsx}`],
    [
      NODE,
      MAIN,
      DEXIE,
      forbid(['**/app/**'], 'A view does not know the composition root.'),
      ...VIEWS.filter((other) => other !== view).map((other) =>
        forbid([`**/${other}/**`, `!**/shared/**`], 'Views do not import each other.'),
      ),
    ],
  )

export default tseslint.config(
  { ignores: ['out/**', 'release/**', 'node_modules/**', 'test-results/**'] },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'CatchClause[param=null]', message: 'Name what was caught and say why it may be dropped.' },
      ],
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['*.config.ts', 'e2e/**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['**/*.mjs', '*.js'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-unused-vars': 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  layer(['shared/**/*.ts'], [NODE, BROWSER_LIBRARIES, SHELLS], ['shared/**/*.test.ts', 'shared/**/testing/**']),
  layer(
    ['electron/**/*.ts'],
    [forbid(['**/renderer/**'], 'The main process never imports the page.')],
    ['**/*.test.ts'],
  ),
  layer(['renderer/{app,sample}/**/*.{ts,tsx}'], [NODE, MAIN, DEXIE]),
  layer(
    [`renderer/{${BELOW_VIEWS.join(',')}}/**/*.{ts,tsx}`],
    [
      NODE,
      MAIN,
      DEXIE,
      forbid(['**/app/**'], 'What views share does not know the composition root.'),
      ...VIEWS.map((view) => forbid([`**/${view}/**`, '!**/shared/**'], 'What views share knows no view.')),
    ],
    ['**/*.test.{ts,tsx}'],
  ),
  layer(
    ['renderer/ui/**/*.{ts,tsx}'],
    [NODE, MAIN, DEXIE, forbid(['**/storage/**', '**/platform/**', '**/app/**'], 'ui/ knows nothing of the domain.')],
  ),
  layer(['renderer/storage/**/*.{ts,tsx}'], [NODE, MAIN, forbid(['react-dom', '**/ui/**'], 'storage/ shows nothing.')]),
  ...VIEWS.map(viewRule),
)
