import { describe, expect, it } from 'vitest'
import { newBrief } from '../../../shared/edits/briefs.ts'
import type { BriefBlock, BriefPart } from '../../../shared/model/brief.ts'
import { countingEnvironment } from '../../../shared/model/testing/examples.ts'
import { normalParts, type Part } from './parts.ts'
import { concerned, storedEdit } from './stored-edit.ts'

const block = (text: string): BriefBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const fields = { title: 'Then', citationStyle: 'apa', date: null } as const
const environment = countingEnvironment()
const { brief, parts: made } = newBrief(environment, 'd', fields, [])
const part = (id: string, text: string): BriefPart => ({
  type: 'brief-part',
  id,
  dossierId: 'd',
  briefId: brief.id,
  blocks: [block(text)],
})
const stored = [part('a', 'A'), part('b', 'B'), part('c', 'C')]
const head = { ...brief, parts: ['a', 'b', 'c'] }
const before = { title: 'Then', parts: normalParts(stored) }
const changed = (parts: readonly Part[], id: string, text: string): readonly Part[] =>
  parts.map((one) => (one.id === id ? { ...one, blocks: [block(text)] } : one))

/** What the transaction writes, by id; null: removed. */
function written(now: typeof head, nowParts: readonly BriefPart[], after: typeof before) {
  const wanted = new Set(concerned(now, before, after))
  const read = nowParts.filter(({ id }) => wanted.has(id))
  const { changes } = storedEdit(environment, now, read, before, after)
  const ofHead = changes.find(({ id }) => id === brief.id)?.after
  const rest = changes.filter(({ id }) => id !== brief.id)
  return {
    head: ofHead,
    parts: Object.fromEntries(
      rest.map(({ id, after: record }) => [id, record && 'blocks' in record ? record.blocks : null]),
    ),
  }
}

describe('an edit of what is stored', () => {
  it('writes the part that changed, and no other', () => {
    const after = { ...before, parts: changed(before.parts, 'b', 'new') }
    expect(concerned(head, before, after)).toEqual(['b'])
    const { parts, head: now } = written(head, stored, after)
    expect(parts).toEqual({ b: [block('new')] })
    expect(now).toMatchObject({ title: 'Then', parts: ['a', 'b', 'c'] })
    expect(made).toHaveLength(1)
  })

  it('leaves the title that others gave, unless it was changed here as well', () => {
    const theirs = { ...head, title: 'Theirs' }
    const after = { ...before, parts: changed(before.parts, 'a', 'new') }
    expect(written(theirs, stored, after).head).toMatchObject({ title: 'Theirs' })
    expect(written(theirs, stored, { ...after, title: 'Ours' }).head).toMatchObject({ title: 'Ours' })
  })

  it('keeps what others inserted, and does not bring back what they removed', () => {
    const theirs = { ...head, parts: ['a', 'x', 'c'] }
    const nowParts = [part('a', 'A'), part('x', 'X'), part('c', 'C')]
    const after = { ...before, parts: changed(before.parts, 'c', 'new') }
    const { parts, head: now } = written(theirs, nowParts, after)
    expect(parts).toEqual({ c: [block('new')] })
    expect(now).toMatchObject({ parts: ['a', 'x', 'c'] })
  })

  it('brings back what others removed when it was written in here', () => {
    const theirs = { ...head, parts: ['a', 'c'] }
    const after = { ...before, parts: changed(before.parts, 'b', 'mine') }
    const { parts, head: now } = written(theirs, [part('a', 'A'), part('c', 'C')], after)
    expect(parts).toEqual({ b: [block('mine')] })
    expect(now).toMatchObject({ parts: ['a', 'b', 'c'] })
  })

  it('removes and adds parts', () => {
    const [a, , c] = before.parts
    const added: Part = { id: 'n', blocks: [block('N')], differs: false }
    const after = { ...before, parts: [a, added, c].flatMap((one) => one ?? []) }
    const { parts, head: now } = written(head, stored, after)
    expect(parts).toEqual({ b: null, n: [block('N')] })
    expect(now).toMatchObject({ parts: ['a', 'n', 'c'] })
  })
})
