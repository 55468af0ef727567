import { describe, expect, it, vi } from 'vitest'
import { isAllowedRequest } from './network-lock.ts'

vi.mock('electron', () => ({ app: {} }))

describe('isAllowedRequest', () => {
  it.each([
    ['app://variorum/index.html', null, true],
    ['blob:app://variorum/3b0d', null, true],
    ['devtools://devtools/bundled/inspector.html', null, true],
    ['app://elsewhere/index.html', null, false],
    ['http://127.0.0.1:5173/app/main.tsx', null, false],
    ['https://variorum/', null, false],
    ['wss://variorum/', null, false],
    ['file:///etc/passwd', null, false],
    ['data:text/html,x', null, false],
    ['ftp://variorum/', null, false],
    ['chrome-extension://abc/x.js', null, false],
    ['nonsense', null, false],
    ['http://localhost:5173/app/main.tsx', 'http://localhost:5173', true],
    ['ws://localhost:5173/?token=x', 'http://localhost:5173', true],
    ['http://localhost:5174/', 'http://localhost:5173', false],
  ])('%s with server %s: %s', (address, devServer, allowed) => {
    expect(isAllowedRequest(address, devServer)).toBe(allowed)
  })
})
