import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BlockRole } from '../../../model/block.ts'

const FOLDER = join(import.meta.dirname, 'fixtures')
const ANNOTATED = /^(?<role>[a-z-]+|\.\.\.)\s*\|(?: (?<line>.*))?$/su

/** An article written for the tests, with what a careful reader makes of every line. */
export interface Fixture {
  readonly name: string
  readonly text: string
  /** Of every line that is not blank, by line number from 1; a wrapped line has the role of its paragraph. */
  readonly roles: readonly { readonly line: number; readonly role: BlockRole; readonly text: string }[]
  /** `# field: value` lines at the top: what the importer must read. */
  readonly metadata: Readonly<Record<string, string>>
}

/** Parses the fixture format: `# field: value` lines, `---`, then `role | line`; `... | line` continues a paragraph. */
export function parseFixture(name: string, content: string): Fixture {
  const [head = '', body = ''] = content.split(/^---\n/mu)
  const metadata = Object.fromEntries(
    head
      .split('\n')
      .filter((line) => line.startsWith('# '))
      .map((line) => [line.slice(2, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const roles: { line: number; role: BlockRole; text: string }[] = []
  const lines = body.replace(/\n$/u, '').split('\n')
  const texts = lines.map((annotated, i) => {
    const { role, line = '' } = ANNOTATED.exec(annotated)?.groups ?? {}
    if (role === undefined) {
      if (annotated.trim() !== '') throw new Error(`${name}: line ${String(i + 1)} has no role: ${annotated}`)
      return annotated
    }
    roles.push({
      line: i + 1,
      role: role === '...' ? (roles.at(-1)?.role ?? 'paragraph') : (role as BlockRole),
      text: line,
    })
    return line
  })
  return { name, text: texts.join('\n'), roles, metadata }
}

/** All fixtures, by name. */
export const fixtures = (folder = FOLDER): readonly Fixture[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parseFixture(file.replace(/\.txt$/u, ''), readFileSync(join(folder, file), 'utf8')))
