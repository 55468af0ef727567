import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDossier } from '../../shared/edits/dossier.ts'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import { commit } from './commit.ts'
import { undo } from './history.ts'
import { useSaveState } from './save-state.ts'
import { endWorkspace, newWorkspace } from './testing/workspace.ts'

const environment = countingEnvironment()
const creation = () => createDossier(environment, 'Flows')

describe('what the foot says of writes', () => {
  let said: string[]
  let unsubscribe: () => void
  beforeEach(async () => {
    await newWorkspace()
    said = []
    unsubscribe = useSaveState.subscribe(({ status }) => {
      if (said.at(-1) !== status) said.push(status)
    })
  })
  afterEach(async () => {
    unsubscribe()
    await endWorkspace()
  })

  it('begins when they are asked for, and ends after the last', async () => {
    const both = Promise.all([commit(creation()), commit(() => Promise.resolve(creation()))])
    expect(said).toEqual(['writing'])
    await both
    expect(said).toEqual(['writing', 'on-disk', 'writing', 'on-disk'])
    expect(useSaveState.getState()).toMatchObject({ status: 'on-disk', sequence: 2 })
  })

  it('is what it was before when there is nothing to write', async () => {
    await commit(creation())
    const before = useSaveState.getState()
    await commit(() => Promise.resolve(null))
    expect(useSaveState.getState()).toBe(before)
    await expect(commit(() => Promise.reject(new Error('unreadable')))).rejects.toThrow('unreadable')
    expect(useSaveState.getState()).toBe(before)
    await undo()
    await undo()
    expect(useSaveState.getState()).toMatchObject({ status: 'on-disk', sequence: 2 })
  })
})
