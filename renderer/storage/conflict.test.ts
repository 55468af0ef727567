import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { created, transactionOf } from '../../shared/edits/transaction-of.ts'
import type { Frame } from '../../shared/journal/frame.ts'
import { countingEnvironment, exampleAnnotation } from '../../shared/model/testing/examples.ts'
import { freshId } from '../environment/fresh-ids.ts'
import { commit } from './commit.ts'
import { checkConflicts, ConflictError } from './conflict.ts'
import { database } from './database.ts'
import { forgetRecords } from './known-records.ts'
import { endWorkspace, newWorkspace } from './testing/workspace.ts'

const LOG = { position: 0, length: 0 }
const creation = (id: string) =>
  transactionOf(countingEnvironment(), 'annotation.create', [created('annotations', { ...exampleAnnotation(), id })])
const frameOf = (id: string): Frame => ({ step: 'do', transaction: creation(id) })

describe('checkConflicts', () => {
  beforeEach(newWorkspace)
  afterEach(async () => {
    vi.restoreAllMocks()
    await endWorkspace()
  })

  it('reads nothing for a record that this page has just made', async () => {
    const reads = vi.spyOn(database, 'transaction')
    await checkConflicts(database, [frameOf(freshId())], LOG)
    expect(reads).not.toHaveBeenCalled()
    await checkConflicts(database, [frameOf(crypto.randomUUID())], LOG)
    expect(reads).toHaveBeenCalledOnce()
  })

  it('sees that a record made once is made again', async () => {
    const id = freshId()
    expect(await commit(creation(id))).toMatchObject({ ok: true })
    await expect(checkConflicts(database, [frameOf(id)], LOG)).rejects.toThrow(ConflictError)
    forgetRecords()
    await expect(checkConflicts(database, [frameOf(id)], LOG)).rejects.toThrow(ConflictError)
  })
})
