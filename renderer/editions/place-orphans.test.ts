// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bringAnnotations } from '../../shared/edits/edition.ts'
import { created, transactionOf } from '../../shared/edits/transaction-of.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { countingEnvironment, EXAMPLE_TEXT, exampleSource } from '../../shared/model/testing/examples.ts'
import { commit } from '../storage/commit.ts'
import { readAnnotations, readSources } from '../storage/contents.ts'
import { redo, undo } from '../storage/history.ts'
import { endWorkspace, newWorkspace, restored } from '../storage/testing/workspace.ts'
import { attachOrphan, keepOrphan, takeBack } from './place-orphans.ts'

const TEXT = `Corrected.\n\n${EXAMPLE_TEXT}`
const NEW = exampleSource({ id: 's2' })
const START = TEXT.indexOf('The flow')
const environment = countingEnvironment('test')

const annotation = async (): Promise<Annotation | undefined> => (await readAnnotations(['a1']))[0]

beforeEach(async () => {
  await newWorkspace()
  await commit(restored(environment))
  const payload = { texts: [{ id: 's2', text: TEXT }], originals: [] }
  await commit(transactionOf(environment, 'source.import', [created('sources', NEW)], payload))
  await commit(bringAnnotations(environment, { source: NEW, text: TEXT }, 's1', [], new Map()))
})
afterEach(endWorkspace)

describe('attachOrphan', () => {
  it('completes words, and can be undone and done again', async () => {
    const before = await annotation()
    expect(await attachOrphan(NEW, TEXT, 'a1', { start: START + 1, end: START + 6 })).toMatchObject({ ok: true })
    const after = await annotation()
    expect(after?.target).toMatchObject({ source: 's2', selector: [{ start: START }, { exact: 'The flow' }] })
    await undo()
    expect(await annotation()).toEqual(before)
    await redo()
    expect(await annotation()).toEqual(after)
  })

  it('does nothing a second time: what has its place is no orphan', async () => {
    const both = [
      attachOrphan(NEW, TEXT, 'a1', { start: START, end: START + 8 }),
      attachOrphan(NEW, TEXT, 'a1', { start: 0, end: 9 }),
    ]
    expect(await Promise.all(both)).toMatchObject([{ ok: true }, { ok: true }])
    expect((await annotation())?.target.selector[1].exact).toBe('The flow')
  })

  it('refuses a place without a word', async () => {
    expect(await attachOrphan(NEW, TEXT, 'a1', { start: 10, end: 12 })).toMatchObject({
      error: { code: 'model/invalid' },
    })
    expect((await annotation())?.target.source).toBe('s1')
  })

  it('touches nothing of a source that is no older edition', async () => {
    const [now] = await readSources(['s2'])
    expect(now?.supersedes).toBe('s1')
    await undo()
    await attachOrphan(NEW, TEXT, 'a1', { start: START, end: START + 8 })
    expect((await annotation())?.target.source).toBe('s1')
  })
})

it('keepOrphan and takeBack leave the annotation as it was', async () => {
  const before = await annotation()
  await Promise.all([keepOrphan(NEW, 'a1'), keepOrphan(NEW, 'a1')])
  expect(await annotation()).toMatchObject({ quotationOnly: true, target: before?.target })
  await takeBack(NEW, 'a1')
  const after = await annotation()
  expect(after).toEqual({ ...before, modifiedAt: after?.modifiedAt })
})
