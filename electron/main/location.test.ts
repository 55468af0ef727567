import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WorkspaceLocation } from './location.ts'

let folder: string
let userData: string
let elsewhere: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-location-'))
  userData = join(folder, 'user-data')
  elsewhere = join(folder, 'elsewhere')
  await mkdir(join(userData, 'Local Storage'), { recursive: true })
  await mkdir(join(userData, 'IndexedDB'))
  await mkdir(join(userData, 'workspace'))
  await writeFile(join(userData, 'Local Storage', '000003.log'), 'settings')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function moved(): Promise<WorkspaceLocation> {
  await mkdir(join(elsewhere, 'workspace'), { recursive: true })
  await new WorkspaceLocation(userData).moveTo(elsewhere)
  return new WorkspaceLocation(userData)
}

describe('WorkspaceLocation', () => {
  it('is the user data folder until the workspace is moved', () => {
    const location = new WorkspaceLocation(userData)
    expect(location.place).toEqual({ kind: 'there', root: userData, from: null })
    expect([location.profile, location.leftBehind, location.hasReturned]).toEqual([null, [], false])
  })

  it('stays where it was for this run when it is moved', async () => {
    const before = new WorkspaceLocation(userData)
    await mkdir(join(elsewhere, 'workspace'), { recursive: true })
    await before.moveTo(elsewhere)
    expect(before.place).toMatchObject({ root: userData })
    expect(new WorkspaceLocation(userData).place).toEqual({ kind: 'there', root: elsewhere, from: userData })
  })

  it('takes the settings along, once', async () => {
    const location = await moved()
    location.bringSettings()
    const copy = join(elsewhere, 'profile', 'Local Storage', '000003.log')
    expect(await readFile(copy, 'utf8')).toBe('settings')
    await writeFile(copy, 'changed since')
    location.bringSettings()
    expect(await readFile(copy, 'utf8')).toBe('changed since')
  })

  it('knows what is left behind, until that is settled', async () => {
    const location = await moved()
    expect(location.leftBehind).toEqual(['workspace', 'IndexedDB', 'Local Storage'].map((name) => join(userData, name)))
    await location.settled()
    expect(new WorkspaceLocation(userData).leftBehind).toEqual([])
    expect(new WorkspaceLocation(userData).place).toMatchObject({ root: elsewhere })
  })

  it('leaves the whole profile of a place that was not the first one', async () => {
    await mkdir(join(await moved().then(() => elsewhere), 'profile'))
    const third = join(folder, 'third')
    await mkdir(join(third, 'workspace'), { recursive: true })
    await new WorkspaceLocation(userData).moveTo(third)
    const location = new WorkspaceLocation(userData)
    expect(location.leftBehind).toEqual([join(elsewhere, 'workspace'), join(elsewhere, 'profile')])
  })

  it.each([
    ['is not there', async () => rename(elsewhere, join(folder, 'unplugged'))],
    ['is an empty mount point', async () => rename(join(elsewhere, 'workspace'), join(folder, 'unplugged'))],
  ])('is missing when its folder %s, and says when it is back', async (_case, unplug) => {
    await moved()
    await unplug()
    const location = new WorkspaceLocation(userData)
    expect(location.place).toEqual({ kind: 'missing', root: elsewhere })
    expect([location.profile, location.leftBehind, location.hasReturned]).toEqual([null, [], false])
    await mkdir(join(elsewhere, 'workspace'), { recursive: true })
    expect(location.hasReturned).toBe(true)
  })

  it.each(['', '{', '[]', 'null', '{"workspace":"/x"}', '{"format":"variorum-location","version":2,"workspace":"/x"}'])(
    'does not begin anew when its file holds %j',
    async (content) => {
      await writeFile(join(userData, 'location.json'), content)
      const { place } = new WorkspaceLocation(userData)
      expect(place).toEqual({ kind: 'unreadable', file: join(userData, 'location.json') })
    },
  )
})
