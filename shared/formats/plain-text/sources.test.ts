import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BlockRole } from '../../model/block.ts'
import { readTextFile } from './plain-text.ts'
import { brokenInvariant } from './testing/invariants.ts'

/** Beside the repository, never in it. */
const FOLDER = resolve(import.meta.dirname, '../../../../shared/sources')

interface Reading {
  readonly title: readonly number[]
  /** Line numbers from 1. Lines named nowhere are paragraphs. */
  readonly roles: Partial<Record<BlockRole, readonly number[]>>
  readonly metadata: Readonly<Record<string, unknown>>
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** A careful reader's reading, by the first three digits of the file name. */
const READINGS: Readonly<Record<string, Reading>> = {
  '000': {
    title: [1],
    roles: { byline: [3], heading: [7, 11, 19, 24, 29], boilerplate: range(33, 51) },
    metadata: { authors: [], outlet: 'Khmer Times', publishedAt: '2015-07-06', inferred: ['outlet', 'language'] },
  },
  '001': {
    title: [3],
    roles: { boilerplate: [1, 5, ...range(85, 89)], heading: [13, 39, 61], byline: [83] },
    metadata: {
      authors: ['Gabriel Dominguez'],
      outlet: 'The Japan Times',
      publishedAt: '2023-04-13',
      inferred: ['language'],
    },
  },
  '002': {
    title: [1],
    roles: { boilerplate: range(11, 57) },
    metadata: { authors: [], outlet: null, publishedAt: null, inferred: ['language'] },
  },
  '003': {
    title: [1],
    roles: { boilerplate: [3, 5, 7, 11], subtitle: [9], caption: [12], heading: [22, 34] },
    metadata: { authors: ['Alexander L. Vuving'], outlet: null, publishedAt: null, inferred: ['authors', 'language'] },
  },
  '004': {
    title: [1],
    roles: { byline: [3], caption: [5, 61], boilerplate: [7, 63, 79] },
    metadata: { authors: ['Thanh Danh'], outlet: null, publishedAt: '2023-09-11', inferred: ['language'] },
  },
}

const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.txt')) : []
if (files.length === 0) process.stdout.write(`No articles in ${FOLDER}: their tests are left out.\n`)

describe.skipIf(files.length === 0).each(files)('%s', (file) => {
  const result = readTextFile({ fileName: file, bytes: readFileSync(join(FOLDER, file)) })
  if (!result.ok) throw new Error(result.error.message)
  const { text, blocks, ...metadata } = result.value
  const reading = READINGS[file.slice(0, 3)]

  it('has blocks that hold every character once', () => {
    expect(brokenInvariant(text, blocks)).toBeNull()
  })

  it('is divided as a reader would', () => {
    const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
    const found = blocks.map(({ role, start }) => `${String(lineOf(start))} ${role}`)
    const expected = blocks.map(({ start }) => {
      const line = lineOf(start)
      const role = Object.entries({ ...reading?.roles, title: reading?.title }).find(([, lines]) =>
        lines?.includes(line),
      )
      return `${String(line)} ${role?.[0] ?? 'paragraph'}`
    })
    expect(found).toEqual(expected)
  })

  it('says what the text says about itself', () => {
    expect(metadata).toMatchObject({ ...reading?.metadata, language: 'en' })
  })
})
