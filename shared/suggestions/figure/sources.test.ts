import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findQuantities } from './find-quantities.ts'

/** Beside the repository, never in it. */
const FOLDER = resolve(import.meta.dirname, '../../../../shared/sources')

/** What a careful reader finds, by the first three digits of the file name: phrase, value, unit. */
const FIGURES: Readonly<Record<string, readonly (readonly [string, number, string])[]>> = {
  '000': [
    ['Sixty percent', 60, 'percent'],
    ['$35 billion', 35e9, 'USD'],
    ['nearly $11 billion', 11e9, 'USD'],
  ],
  '001': [
    ['two-hundredfold', 200, 'times'],
    ['$2.8 billion', 2.8e9, 'USD'],
    ['more than $116 billion', 116e9, 'USD'],
    ['100 million people', 100e6, 'people'],
  ],
  '002': [['71%', 71, 'percent']],
  '003': [],
  '004': [
    ['12 countries', 12, 'countries'],
    ['over $100 billion', 100e9, 'USD'],
  ],
}

describe.skipIf(!existsSync(FOLDER))('the figures of real articles', () => {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.slice(0, 3) in FIGURES) : []
  it.each(files)('%s', (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8')
    const found = findQuantities(text, 'en').map(({ span, value, unit }) => [
      text.slice(span.start, span.end),
      value,
      unit,
    ])
    expect(found).toEqual(FIGURES[name.slice(0, 3)])
  })
})
