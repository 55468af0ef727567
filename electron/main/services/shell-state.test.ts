import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ShellState } from './shell-state.ts'

const WINDOW = { bounds: { x: 1, y: 2, width: 1000, height: 700 }, maximised: true, zoomLevel: 0 }

describe('ShellState', () => {
  let folder = ''
  let errors: unknown[] = []
  const open = (name = 'shell.json'): ShellState => new ShellState(join(folder, name), (error) => errors.push(error))
  beforeEach(async () => {
    errors = []
    folder = await mkdtemp(join(tmpdir(), 'variorum-state-'))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  it('starts fresh without a file, and without complaint', () => {
    expect(open().values).toEqual({ theme: 'system', window: null })
    expect(errors).toEqual([])
  })

  it('comes back as it was', async () => {
    const state = open()
    state.update({ theme: 'dark' })
    state.update({ window: WINDOW })
    await state.flush()
    expect(state.pending).toBe(false)
    expect(open().values).toEqual({ theme: 'dark', window: WINDOW })
  })

  it('is pending until the file is there', async () => {
    const state = open()
    state.update({ theme: 'dark' })
    const seen: boolean[] = []
    // Asks at every turn of the event loop: a write in progress must not look like a finished one.
    while (state.pending) {
      seen.push(true)
      await new Promise((turn) => setImmediate(turn))
    }
    expect(seen.length).toBeGreaterThan(1)
    expect(JSON.parse(await readFile(join(folder, 'shell.json'), 'utf8'))).toMatchObject({ theme: 'dark' })
  })

  it('writes what was changed while it was writing', async () => {
    const state = open()
    state.update({ theme: 'dark' })
    const first = state.flush()
    state.update({ theme: 'light' })
    await first
    await state.flush()
    expect(open().values.theme).toBe('light')
  })

  it.each([
    ['cut short', '{"theme":"da', { theme: 'system', window: null }, 1],
    ['not an object', '[]', { theme: 'system', window: null }, 1],
    ['an unknown theme', `{"theme":"pink","window":${JSON.stringify(WINDOW)}}`, { theme: 'system', window: WINDOW }, 0],
    ['impossible bounds', '{"theme":"dark","window":{"bounds":{"x":1e99}}}', { theme: 'dark', window: null }, 0],
  ])('keeps what can be kept of a damaged file: %s', async (_name, text, values, complaints) => {
    await writeFile(join(folder, 'shell.json'), text)
    expect(open().values).toEqual(values)
    expect(errors).toHaveLength(complaints)
  })

  it('goes on when it cannot write', async () => {
    const state = open('none/shell.json')
    state.update({ theme: 'dark' })
    await state.flush()
    expect(errors).toHaveLength(1)
    expect(state.values.theme).toBe('dark')
    await expect(readFile(join(folder, 'none/shell.json'))).rejects.toThrow()
  })
})
