// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import { commit } from '../storage/commit.ts'
import { readSources } from '../storage/contents.ts'
import { endWorkspace, newWorkspace, restored, soundContents } from '../storage/testing/workspace.ts'
import { advanceState, correctSource, nextState } from './library-actions.ts'

describe('two edits of what one view showed', () => {
  beforeEach(async () => {
    await newWorkspace()
    await commit(restored(countingEnvironment()))
  })
  afterEach(endWorkspace)

  it('correct a source and mark it', async () => {
    const [entry] = soundContents().sources
    if (!entry) throw new Error('The example has a source')
    const { source } = entry
    const corrected = correctSource(source, { title: 'Another' })
    await advanceState([source])
    expect(await corrected).toBeNull()
    expect(await readSources([source.id])).toMatchObject([{ title: 'Another', state: nextState(source.state) }])
  })
})
