import { describe, expect, it } from 'vitest'
import type { ImportedSource } from '../import-format.ts'
import { readTextFile } from './plain-text.ts'
import { fixtures, type Fixture } from './testing/fixture.ts'

const imported = (text: string, fileName = 'file.txt'): ImportedSource => {
  const result = readTextFile({ fileName, bytes: new TextEncoder().encode(text) })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** `line role text`, so that a difference reads like a page. */
const expected = ({ roles }: Fixture): readonly string[] =>
  roles.map(({ line, role, text }) => `${String(line).padStart(3)} ${role.padEnd(11)} ${text.trim()}`)

function actual({ text, roles }: Fixture, source: ImportedSource): readonly string[] {
  let from = 0
  const starts = text.split('\n').map((line) => {
    const start = from + line.length - line.trimStart().length
    from += line.length + 1
    return start
  })
  return roles.map(({ line, text: printed }) => {
    const start = starts[line - 1] ?? 0
    const role = source.blocks.find((block) => block.start <= start && start < block.end)?.role ?? 'none'
    return `${String(line).padStart(3)} ${role.padEnd(11)} ${printed.trim()}`
  })
}

const folder = process.env['VARIORUM_FIXTURES']

describe.each(fixtures(folder).map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
  const source = imported(fixture.text, fixture.metadata['file'])

  it('has the roles that a reader gives', () => {
    expect(actual(fixture, source)).toEqual(expected(fixture))
  })

  it('says what the text says about itself', () => {
    const read: Readonly<Record<string, string>> = {
      title: source.title,
      subtitle: source.subtitle ?? '-',
      authors: source.authors.join('; ') || '-',
      outlet: source.outlet ?? '-',
      date: source.publishedAt ?? '-',
      language: source.language,
      inferred: source.inferred.join(' '),
      file: fixture.metadata['file'] ?? '',
    }
    expect(Object.fromEntries(Object.keys(fixture.metadata).map((key) => [key, read[key]]))).toEqual(fixture.metadata)
  })
})
