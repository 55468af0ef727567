import { describe, expect, it } from 'vitest'
import { SourceBlocks } from '../model/block.ts'
import { addressOf, Source } from '../model/source.ts'
import { countingEnvironment, exampleSource } from '../model/testing/examples.ts'
import { inverseOf, Transaction } from '../model/transaction.ts'
import { readSketch } from '../text/sketch.ts'
import { changeFence } from './fence.ts'
import { editSource } from './source.ts'

const environment = countingEnvironment()
const afterIn = (transaction: Transaction, table: string): unknown =>
  transaction.changes.find((change) => change.table === table)?.after

describe('editSource', () => {
  const before = exampleSource({ inferred: ['title', 'language'] })

  it('takes away the mark of what was corrected, and of that alone', () => {
    const transaction = editSource(environment, before, { title: 'Another', subtitle: 'Below' })
    const after = Source.parse(afterIn(transaction, 'sources'))
    expect(after).toEqual({ ...before, title: 'Another', subtitle: 'Below', inferred: ['language'] })
    expect(inverseOf(transaction)[0]?.after).toBe(before)
  })

  it('takes the mark away of what is confirmed as it is', () => {
    const after = Source.parse(afterIn(editSource(environment, before, { language: before.language }), 'sources'))
    expect(after).toEqual({ ...before, inferred: ['title'] })
  })

  it('corrects the address beside the capsule, which stays', () => {
    const corrected = Source.parse(
      afterIn(editSource(environment, before, { address: 'https://a.example/' }), 'sources'),
    )
    expect([addressOf(corrected), corrected.capsule]).toEqual(['https://a.example/', before.capsule])
    const none = Source.parse(afterIn(editSource(environment, corrected, { address: null }), 'sources'))
    expect(addressOf(none)).toBeNull()
    expect(addressOf(before)).toBe(before.capsule.address)
  })
})

describe('changeFence', () => {
  const head = 'Share this article'
  const heading = 'The weir'
  const body = Array.from({ length: 60 }, (_, at) => `word${String(at)}`).join(' ')
  const text = [head, heading, body].join('\n\n')
  const start = head.length + 2
  const bodyStart = start + heading.length + 2
  const source = exampleSource({ id: 's1', wordCount: 65, language: 'en', sketch: 'kept' })
  const before: SourceBlocks = {
    id: 's1',
    dossierId: source.dossierId,
    blocks: [
      { role: 'paragraph', start: 0, end: head.length, page: 1 },
      { role: 'heading', start, end: start + heading.length, level: 2, page: 1 },
      { role: 'paragraph', start: bodyStart, end: text.length, page: 2 },
    ],
  }
  const changing = (indexes: readonly number[], role: SourceBlocks['blocks'][number]['role']) =>
    changeFence(environment, { source, text, before }, new Set(indexes), role)

  it('fences: words and sketch follow, pages stay, and undo gives back what was', () => {
    const transaction = changing([0], 'boilerplate')
    const blocks = SourceBlocks.parse(afterIn(transaction, 'blocks'))
    expect(blocks.blocks.map(({ role, page }) => `${role} ${String(page)}`)).toEqual([
      'boilerplate 1',
      'heading 1',
      'paragraph 2',
    ])
    const after = Source.parse(afterIn(transaction, 'sources'))
    expect(after.wordCount).toBe(62)
    expect(readSketch(after.sketch ?? '')?.count).toBe(59)
    expect(inverseOf(transaction).map((change) => change.after)).toEqual([source, before])
    expect(Transaction.parse(transaction)).toEqual(transaction)
  })

  it('has no sketch when too little stands outside', () => {
    expect(Source.parse(afterIn(changing([2], 'boilerplate'), 'sources'))).not.toHaveProperty('sketch')
  })

  it('makes a heading a quotation without a level', () => {
    const { blocks } = SourceBlocks.parse(afterIn(changing([1], 'quotation'), 'blocks'))
    expect(blocks[1]).toEqual({ role: 'quotation', start, end: start + heading.length, page: 1 })
  })

  it('is called in the history what it does', () => {
    const [head, ...others] = before.blocks
    const fenced = { ...before, blocks: head ? [{ ...head, role: 'boilerplate' as const }, ...others] : [] }
    const labelFrom = (blocks: SourceBlocks, at: number, role: SourceBlocks['blocks'][number]['role']) =>
      changeFence(environment, { source, text, before: blocks }, new Set([at]), role).label
    expect([
      labelFrom(before, 0, 'boilerplate'),
      labelFrom(fenced, 0, 'paragraph'),
      labelFrom(fenced, 0, 'heading'),
      labelFrom(before, 1, 'paragraph'),
      labelFrom(before, 2, 'list-item'),
    ]).toEqual(['fence.in', 'fence.out', 'block.heading', 'block.paragraph', 'block.list-item'])
  })

  it('changes nothing where all is so already', () => {
    expect(changing([1], 'heading').changes).toEqual([])
    expect(changing([], 'boilerplate').changes).toEqual([])
  })
})
