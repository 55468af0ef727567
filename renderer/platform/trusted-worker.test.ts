import { describe, expect, it } from 'vitest'
import { ownScriptAddress } from './trusted-worker.ts'

const PAGE = 'app://variorum/index.html'

describe('ownScriptAddress', () => {
  it.each([
    ['/assets/worker-a1.js', 'app://variorum/assets/worker-a1.js'],
    ['./assets/worker-a1.js', 'app://variorum/assets/worker-a1.js'],
    ['app://variorum/assets/worker-a1.js', 'app://variorum/assets/worker-a1.js'],
  ])('takes %s', (address, expected) => {
    expect(ownScriptAddress(address, PAGE)).toBe(expected)
  })

  it.each([
    'https://evil.example/worker.js',
    '//evil.example/worker.js',
    'app://evil/worker.js',
    'data:text/javascript,postMessage(1)',
    'blob:app://variorum/3b0d',
    'javascript:alert(1)',
    'file:///worker.js',
  ])('refuses %s', (address) => {
    expect(() => ownScriptAddress(address, PAGE)).toThrow(TypeError)
  })
})
