import 'fake-indexeddb/auto'
import type { Collection } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SourceText } from '../../shared/model/source.ts'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import { checkWorkspace } from './check-workspace.ts'
import { commit } from './commit.ts'
import { database } from './database.ts'
import { useRecovery } from './recovery-store.ts'
import type { MemoryJournal } from './testing/memory-journal.ts'
import { endWorkspace, newWorkspace, restored } from './testing/workspace.ts'

vi.mock('./time-limit.ts', async (original) => ({
  ...(await original<object>()),
  READ_TIME_LIMIT: 50,
}))

/** As Chromium sometimes does when the file of a large value is gone. */
const neverAnswers = () => {
  const hanging = { limit: () => ({ toArray: () => new Promise(() => undefined) }) }
  return hanging as unknown as Collection<SourceText, string, SourceText>
}

describe('a look at a database that does not answer', () => {
  let memory: MemoryJournal
  beforeEach(async () => {
    memory = await newWorkspace()
    await commit(restored(countingEnvironment()))
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await endWorkspace()
  })

  it('has it set aside', async () => {
    // Else the page would be loaded again, which is waited for.
    memory.mayBeSetAside = false
    vi.spyOn(database.table<SourceText, string>('texts'), 'toCollection')
      .mockImplementationOnce(neverAnswers)
      .mockImplementationOnce(neverAnswers)
    await checkWorkspace()
    expect(memory.setAside).toHaveLength(1)
  })

  it('is silent when it answers the second time', async () => {
    const aside = vi.spyOn(memory, 'setDatabaseAside')
    const reads = vi
      .spyOn(database.table<SourceText, string>('texts'), 'toCollection')
      .mockImplementationOnce(neverAnswers)
    await checkWorkspace()
    expect(reads.mock.calls.length).toBeGreaterThan(1)
    expect(aside).not.toHaveBeenCalled()
    expect(useRecovery.getState().items).toEqual([])
  })
})
