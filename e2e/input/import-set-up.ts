import { test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { type Folder, makeFolder } from './files.ts'

/** What a test of importing has to itself. */
interface SetUp {
  readonly running: RunningApp
  /** For the files that are imported. */
  readonly folder: Folder
}

/** An app with an empty library and a folder for every test of the group; to be asked for within a test. */
export function appAndFolder(): () => SetUp {
  let setUp: SetUp | null = null
  test.beforeEach(async () => {
    const folder = await makeFolder()
    setUp = { folder, running: await launch() }
  })
  test.afterEach(async () => {
    await setUp?.running.close()
    await setUp?.folder.remove()
    setUp = null
  })
  return () => {
    if (!setUp) throw new Error('Only a test has an app.')
    return setUp
  }
}
