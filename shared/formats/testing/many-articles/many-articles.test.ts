import { describe, expect, it } from 'vitest'
import { IMPORT_FORMATS } from '../../import-formats.ts'
import { importFile } from '../../import-registry.ts'
import { wordAgreement } from '../made-by-others/word-f1.ts'
import { articleFile, plainArticle, SHAPES, textOfArticle } from './many-articles.ts'

const READABLE: ReadonlySet<string> = new Set(IMPORT_FORMATS.flatMap(({ extensions }) => [...extensions]))

describe('articleFile', () => {
  it.each(SHAPES.filter((shape) => READABLE.has(shape)))('makes %s that can be read as what it is', async (shape) => {
    const number = 9 + SHAPES.indexOf(shape)
    const { name, bytes } = articleFile(number)
    expect(name.endsWith(`.${shape}`)).toBe(true)
    const result = await importFile({ fileName: name, bytes })
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
    const { text, blocks } = result.value
    const open = blocks.filter(({ role }) => role !== 'boilerplate').map(({ start, end }) => text.slice(start, end))
    expect(wordAgreement(textOfArticle(plainArticle(number)), open.join('\n')).f1).toBeGreaterThan(0.97)
  })

  it('makes the same bytes each time, and others for each number', () => {
    expect(articleFile(5)).toEqual(articleFile(5))
    expect(plainArticle(5).title).not.toBe(plainArticle(6).title)
  })
})
