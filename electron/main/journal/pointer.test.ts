import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import { generationsFolder, pointerFile, snapshotsFolder } from './layout.ts'
import { listGenerations, readPointer, writePointer } from './pointer.ts'
import { inFolder } from './testing/journal-folder.ts'
import { flipBit, plainFrames, TestGeneration } from './testing/test-generation.ts'

/** Two generations; the first was written to last, and CURRENT names the second. */
async function two(root: string): Promise<readonly [TestGeneration, TestGeneration]> {
  const first = await TestGeneration.begin(root)
  await first.write(plainFrames(9))
  const second = await TestGeneration.begin(root)
  await second.write(plainFrames(3))
  return [first, second]
}

describe('the pointer', () => {
  it('says which generation is the present one', () =>
    inFolder(async (root) => {
      const [, second] = await two(root)
      const pointer = { schema: SCHEMA_VERSION, generation: second.generation }
      expect(await readPointer(root)).toEqual({ pointer, stated: true, findings: [] })
      expect(JSON.parse(await readFile(pointerFile(root), 'utf8'))).toEqual({
        format: 'variorum-pointer',
        version: 1,
        ...pointer,
      })
    }))

  it('is none where nothing was begun', () =>
    inFolder(async (root) => {
      expect(await readPointer(root)).toEqual({ pointer: null, stated: false, findings: [] })
      expect(await listGenerations(root)).toEqual([])
    }))

  it.each([
    ['missing', null],
    ['empty', ''],
    ['cut off', '{"format":"variorum-poi'],
    ['zeros', '\0'.repeat(120)],
    ['of another format', '{"format":"other","version":1}'],
    [
      'naming a generation that is not there',
      '{"format":"variorum-pointer","version":1,"schema":1,"generation":"3f0e7b9c-6f0a-4c1e-9d53-2f1f6a2f9b10"}',
    ],
  ])('is concluded from what was written last when it is %s, and nothing is written', (_, content) =>
    inFolder(async (root) => {
      const [first] = await two(root)
      await (content === null ? rm(pointerFile(root)) : writeFile(pointerFile(root), content))
      const found = await readPointer(root)
      expect(found).toMatchObject({ pointer: { schema: SCHEMA_VERSION, generation: first.generation }, stated: false })
      expect(found.findings).toMatchObject([{ what: 'pointer', file: 'CURRENT', lost: null }])
      expect(await readFile(pointerFile(root), 'utf8').catch(() => null)).toBe(content)
    }),
  )

  it('is not concluded from a generation that can’t be read', () =>
    inFolder(async (root) => {
      const [first, second] = await two(root)
      const folder = snapshotsFolder(first.folder)
      for (const name of await readdir(folder)) await flipBit(join(folder, name), 40)
      await rm(pointerFile(root))
      expect((await readPointer(root)).pointer?.generation).toBe(second.generation)
    }))

  it('of a newer version is refused', () =>
    inFolder(async (root) => {
      await two(root)
      await writeFile(pointerFile(root), '{"format":"variorum-pointer","version":2,"where":"elsewhere"}')
      await expect(readPointer(root)).rejects.toMatchObject({ name: 'NewerVersionError' })
    }))

  it('leaves no half of itself, and what is not whole is no generation', () =>
    inFolder(async (root) => {
      const [first, second] = await two(root)
      await writePointer(root, { schema: SCHEMA_VERSION, generation: first.generation })
      expect((await readPointer(root)).pointer?.generation).toBe(first.generation)
      await writeFile(join(generationsFolder(root), `${first.generation}.building`), '')
      expect([...(await listGenerations(root))].sort()).toEqual([first.generation, second.generation].sort())
    }))
})
