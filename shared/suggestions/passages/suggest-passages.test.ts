import { describe, expect, it } from 'vitest'
import type { Block, BlockRole } from '../../model/block.ts'
import { suggestPassages } from './suggest-passages.ts'

type Line = string | readonly [BlockRole, string]

function article(...lines: readonly Line[]) {
  const blocks: Block[] = []
  let text = ''
  for (const line of lines) {
    const [role, words] = typeof line === 'string' ? (['paragraph', line] as const) : line
    const start = text === '' ? 0 : text.length + 2
    text = `${text}${text === '' ? '' : '\n\n'}${words}`
    blocks.push({ role, start, end: text.length })
  }
  return { text, blocks, language: 'en', publishedAt: '2024-05-06' }
}

const proposed = (...lines: readonly Line[]) => {
  const source = article(...lines)
  return suggestPassages(source).map(({ kind, span, speaker }) => [
    kind,
    source.text.slice(span.start, span.end),
    speaker?.name ?? null,
  ])
}

describe('suggestPassages', () => {
  it('takes what experts and officials are said to have said, with the full name from elsewhere', () => {
    expect(
      proposed(
        'Ada Lind, a hydrologist at Norvale University, said the reservoir is falling. The mill is old.',
        '“It will be dry by May,” Lind said.',
        'Minister Per Holm denied that.',
      ),
    ).toEqual([
      ['expert_view', 'Ada Lind, a hydrologist at Norvale University, said the reservoir is falling.', 'Ada Lind'],
      ['expert_view', '“It will be dry by May,” Lind said.', 'Ada Lind'],
      ['official_statement', 'Minister Per Holm denied that.', 'Per Holm'],
    ])
  })

  it('keeps the sentences of one quotation together', () => {
    const quote = '“It is falling. It will be dry by May,” said Ada Lind, a hydrologist.'
    expect(proposed(quote)).toEqual([['expert_view', quote, 'Ada Lind']])
  })

  it('takes figures as they are printed, with whoever says them', () => {
    expect(
      proposed('The dam holds nearly 3 million litres. Ada Lind, a hydrologist, said it lost 12% in 2023.').filter(
        ([kind]) => kind === 'figure',
      ),
    ).toEqual([
      ['figure', 'nearly 3 million litres', null],
      ['figure', '12%', 'Ada Lind'],
    ])
  })

  it('leaves alone who is neither, what the text says itself, headlines, captions and the fence', () => {
    expect(
      proposed(
        ['title', 'Minister Per Holm said 12% is enough'],
        ['caption', 'Minister Per Holm said no.'],
        ['boilerplate', 'Minister Per Holm said 40% more in our newsletter.'],
        'Karl Dahl, a farmer, said the river is low.',
        'The river is low.',
      ),
    ).toEqual([])
  })

  it('is in order, inside the text, and never proposes nothing', () => {
    const source = article(
      'Ada Lind, a hydrologist, said 12% of $4 million went. “It is gone,” she said. He said so.',
      'According to the Ministry of Water, 3,000 people left.',
    )
    const spans = suggestPassages(source).map(({ span }) => span)
    expect(spans.length).toBeGreaterThan(4)
    for (const { start, end } of spans) expect(source.text.slice(start, end).trim()).toHaveLength(end - start)
    expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).toSorted((a, b) => a - b))
  })

  it('reads a book in time that grows with it: each sentence looks at its chapter only', () => {
    const lines = Array.from(
      { length: 3_000 },
      (_, at) => `Ada Lind, a hydrologist, said that ${String(at + 20)} mills stood.`,
    )
    expect(suggestPassages(article(...lines)).filter(({ kind }) => kind === 'expert_view')).toHaveLength(3_000)
  })
})
