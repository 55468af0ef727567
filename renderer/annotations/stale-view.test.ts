// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countingEnvironment, EXAMPLE_TEXT } from '../../shared/model/testing/examples.ts'
import { commit } from '../storage/commit.ts'
import { readAnnotations, readPeople } from '../storage/contents.ts'
import { endWorkspace, newWorkspace, restored, soundContents } from '../storage/testing/workspace.ts'
import { amend } from './amend.ts'
import { removeAnnotations } from './remove.ts'
import { passageOf, tagPassage } from './tag.ts'

/** Keys come faster than the views are told: each gesture here is given what was shown before the other. */
describe('two gestures on what one view showed', () => {
  const shown = soundContents()
  const [first] = shown.sources
  const [annotation] = shown.annotations
  if (!first || !annotation) throw new Error('The example has a source and an annotation')
  const { source, blocks } = first

  beforeEach(async () => {
    await newWorkspace()
    await commit(restored(countingEnvironment()))
  })
  afterEach(endWorkspace)

  it('change an annotation and remove it', async () => {
    const amended = amend(annotation.id, { tags: ['one'] })
    expect(await removeAnnotations([annotation])).toMatchObject({ ok: true })
    expect(await amended).toMatchObject({ ok: true })
    expect(await readAnnotations([annotation.id])).toEqual([])
  })

  it('remove it twice', async () => {
    const removed = await Promise.all([removeAnnotations([annotation]), removeAnnotations([annotation])])
    expect(removed).toMatchObject([{ ok: true }, { ok: true }])
  })

  it('name somebody new once', async () => {
    const context = { source, blocks, text: EXAMPLE_TEXT, annotations: [], people: [] }
    const start = EXAMPLE_TEXT.indexOf('The flow')
    const passages = [8, 13].flatMap(
      (length) => passageOf(context, { start, end: start + length }, 'expert_view') ?? [],
    )
    const tagged = await Promise.all(passages.map((passage) => tagPassage(context, passage)))
    expect(tagged).toMatchObject([{ ok: true }, { ok: true }])
    const speakers = (await readAnnotations(passages.map(({ id }) => id))).map(({ speakerId }) => speakerId)
    expect(speakers).toEqual(['p1', 'p1'])
    expect(await readPeople(source.dossierId)).toHaveLength(1)
  })
})
