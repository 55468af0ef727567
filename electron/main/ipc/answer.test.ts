import { describe, expect, it, vi } from 'vitest'
import { CHANNELS } from '../../../shared/ipc/contract.ts'
import { METHODS } from '../../../shared/ipc/names.ts'
import { fail, ok } from '../../../shared/result.ts'
import { answer, type Handlers } from './answer.ts'

const TOKEN = '8f1d1b1e-6b1c-4b39-9c52-0d9d0f6a3a11'
const ASKER = { contentsId: 1 }

function handlersWith(some: Partial<Handlers>): Handlers {
  const unused = () => fail('ipc/failed', 'not used here')
  const all = Object.fromEntries(Object.keys(CHANNELS).map((name) => [name, unused])) as unknown as Handlers
  return { ...all, ...some }
}

describe('answer', () => {
  it.each([
    ['files.read', { token: '/etc/passwd' }],
    ['files.read', { token: TOKEN, path: '/etc/passwd' }],
    ['files.read', undefined],
    ['files.read', 'token'],
    ['files.pickForImport', { kind: 'everything' }],
    ['files.pickForImport', {}],
    ['files.saveExport', { suggestedName: 'a.md', bytes: 'text' }],
    ['files.saveExport', { suggestedName: '', bytes: new Uint8Array() }],
    ['theme.set', { theme: 'pink' }],
    ['window.setTitle', { title: 'x'.repeat(501) }],
    ['app.info', null],
    ['app.log', { level: 'error', message: 'x'.repeat(2001), stack: null }],
  ] as const)('refuses %s with %j before the handler sees it', async (name, payload) => {
    const handler = vi.fn(() => ok(null))
    const handlers = handlersWith({ [name]: handler })
    expect(await answer(name, handlers, payload, ASKER, vi.fn())).toMatchObject({ error: { code: 'ipc/invalid' } })
    expect(handler).not.toHaveBeenCalled()
  })

  it('gives what the handler gives', async () => {
    const handlers = handlersWith({ 'files.read': ({ token }) => ok(new TextEncoder().encode(token)) })
    const result = await answer('files.read', handlers, { token: TOKEN }, ASKER, vi.fn())
    expect(result).toEqual(ok(new TextEncoder().encode(TOKEN)))
  })

  it('keeps the cause of an expected failure to itself', async () => {
    const onBug = vi.fn()
    const cause = new Error('/home/somebody/secret.txt')
    const handlers = handlersWith({ 'files.read': () => fail('import/not-found', 'gone', cause) })
    const result = await answer('files.read', handlers, { token: TOKEN }, ASKER, onBug)
    expect(result).toEqual(fail('import/not-found', 'gone'))
    expect(onBug).toHaveBeenCalledWith(cause)
  })

  it('answers even when a handler throws, or gives what was not agreed', async () => {
    const onBug = vi.fn()
    const thrower = handlersWith({
      'files.read': () => {
        throw new Error('/home/somebody/secret.txt')
      },
    })
    const liar = handlersWith({ 'files.read': (() => ok('text')) as unknown as Handlers['files.read'] })
    for (const handlers of [thrower, liar]) {
      const result = await answer('files.read', handlers, { token: TOKEN }, ASKER, onBug)
      expect(result).toEqual(fail('ipc/failed', 'files.read failed.'))
    }
    expect(onBug).toHaveBeenCalledTimes(2)
  })
})

it('the names that the preload knows are the channels of the contract', () => {
  const names = Object.entries(METHODS).flatMap(([area, methods]) => methods.map((method) => `${area}.${method}`))
  expect(names.sort()).toEqual(Object.keys(CHANNELS).sort())
})
