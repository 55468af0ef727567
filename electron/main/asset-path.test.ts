import { describe, expect, it } from 'vitest'
import { assetPath } from './asset-path.ts'

const ROOT = '/opt/variorum/renderer'

describe('assetPath', () => {
  it.each([
    ['app://variorum/index.html', `${ROOT}/index.html`, 'text/html; charset=utf-8'],
    ['app://variorum/assets/index-a1.js?x=1#y', `${ROOT}/assets/index-a1.js`, 'text/javascript; charset=utf-8'],
    ['app://variorum/assets/a%20b.CSS', `${ROOT}/assets/a b.CSS`, 'text/css; charset=utf-8'],
    ['app://variorum/fonts/literata.woff2', `${ROOT}/fonts/literata.woff2`, 'font/woff2'],
  ])('serves %s', (address, path, type) => {
    expect(assetPath(ROOT, address)).toEqual({ path, type })
  })

  it.each([
    'app://variorum/',
    'app://variorum',
    'app://elsewhere/index.html',
    'app://variorum.evil/index.html',
    'app://variorum:80/index.html',
    'app://variorum/%2e%2e%2f%2e%2e%2fetc/hosts.txt',
    'app://variorum/..%2f..%2fsecret.txt',
    'app://variorum/..%5c..%5csecret.txt',
    'app://variorum/c:%5csecret.txt',
    'app://variorum/C:/secret.txt',
    'app://variorum/index.html%00.png',
    'app://variorum/%E0%A4%A.html',
    'app://variorum/.env.txt',
    'app://variorum/assets//index.html',
    'app://variorum/index.html/',
    'app://variorum/etc/passwd',
    'app://variorum/run.exe',
    'not an address',
  ])('refuses %s', (address) => {
    expect(assetPath(ROOT, address)).toBeNull()
  })

  it.each(['app://variorum/../../index.html', 'app://variorum/assets/%2e%2e/%2E%2e/index.html'])(
    'resolves dot segments inside the root, as the address standard does: %s',
    (address) => {
      expect(assetPath(ROOT, address)?.path).toBe(`${ROOT}/index.html`)
    },
  )
})
