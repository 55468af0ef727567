import { describe, expect, it } from 'vitest'
import { isTrustedSender } from './trusted-sender.ts'

const main = (url: string) => {
  const frame = { url }
  return { senderFrame: frame, sender: { mainFrame: frame } }
}

describe('isTrustedSender', () => {
  it.each([
    ['the app', main('app://variorum/index.html'), null, true],
    ['a frame inside it', { ...main('app://variorum/index.html'), sender: { mainFrame: {} } }, null, false],
    ['a frame that is gone', { senderFrame: null, sender: { mainFrame: null } }, null, false],
    ['another host', main('app://elsewhere/index.html'), null, false],
    ['a host that starts the same', main('app://variorum.evil/index.html'), null, false],
    ['a user name', main('app://variorum@evil/index.html'), null, false],
    ['the web', main('https://variorum/index.html'), null, false],
    ['a file', main('file:///variorum/index.html'), null, false],
    ['an empty page', main('about:blank'), null, false],
    ['no address', main(''), null, false],
    ['the development server', main('http://localhost:5173/'), 'http://localhost:5173', true],
    ['another port', main('http://localhost:5174/'), 'http://localhost:5173', false],
  ] as const)('%s', (_name, event, devServer, trusted) => {
    expect(isTrustedSender(event, devServer)).toBe(trusted)
  })
})
