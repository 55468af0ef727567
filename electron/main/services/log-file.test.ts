import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LogFile } from './log-file.ts'

describe('LogFile', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'variorum-log-'))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })
  const logAt = (path: string): LogFile => new LogFile(join(folder, path), () => '2031-05-04T00:00:00.000Z')

  it('writes one line an entry, whatever the message holds', async () => {
    const log = logAt('logs/main.log')
    log.write('warning', 'page', 'two\nlines "quoted"')
    log.error('main', 'not an error')
    const lines = (await readFile(log.path, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(lines).toMatchObject([
      { at: '2031-05-04T00:00:00.000Z', level: 'warning', origin: 'page', message: 'two\nlines "quoted"', stack: null },
      { level: 'error', origin: 'main', message: 'not an error' },
    ])
  })

  it('starts anew when it is full, and keeps one older file', async () => {
    const log = logAt('main.log')
    await writeFile(log.path, 'x'.repeat(1_000_000))
    log.write('error', 'main', 'after')
    expect((await stat(log.path)).size).toBeLessThan(1000)
    expect((await stat(`${log.path}.1`)).size).toBe(1_000_000)
  })

  it('does not throw when it cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(() => logAt('file/main.log').write('error', 'main', 'x')).not.toThrow()
  })
})
