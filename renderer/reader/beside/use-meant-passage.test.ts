import { describe, expect, it } from 'vitest'
import { createSelectionStore, noteSelection } from '../selection/selection-store.ts'
import { meantPassage } from './use-meant-passage.ts'

const TEXT = 'One stands here. Two stands there. Three stands last.'
const text = { text: TEXT, language: 'en', blocks: [{ start: 0, end: TEXT.length }] }
const meant = (selection: readonly [number, number] | null, standing: number | null) => {
  const store = createSelectionStore()
  if (selection) noteSelection(store, { anchor: selection[0], focus: selection[1] })
  const span = meantPassage(store, text, () => standing)
  return span && TEXT.slice(span.start, span.end)
}

describe('meantPassage', () => {
  it.each([
    ['what is selected, whichever way', [10, 4], 20, 'stands'],
    ['the sentence at the caret', [20, 20], 0, 'Two stands there.'],
    ['the first sentence that is seen', null, 40, 'Three stands last.'],
    ['nothing where nothing is shown', null, null, null],
  ] as const)('is %s', (_what, selection, standing, expected) => {
    expect(meant(selection, standing)).toBe(expected)
  })
})
