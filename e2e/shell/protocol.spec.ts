import { expect, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'

test.describe('app://', () => {
  let running: RunningApp
  test.beforeAll(async () => {
    running = await launch()
  })
  test.afterAll(async () => {
    await running.close()
  })
  const ask = (address: string, method = 'GET') =>
    running.page.evaluate(
      async ([target, verb]) => {
        const answer = await fetch(target as string, { method: verb as string })
        return { status: answer.status, headers: Object.fromEntries(answer.headers) }
      },
      [address, method],
    )

  test('serves the page with its policy', async () => {
    const { status, headers } = await ask('app://variorum/index.html')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('serves scripts, styles and fonts with their types', async () => {
    const loaded = await running.page.evaluate(() =>
      [...document.querySelectorAll('script, link')].map(
        (element) => element.getAttribute('src') ?? element.getAttribute('href'),
      ),
    )
    expect(loaded.length).toBeGreaterThan(0)
    for (const address of loaded) {
      const { status, headers } = await ask(address as string)
      expect([status, headers['content-type']]).toEqual([
        200,
        address?.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      ])
    }
  })

  for (const address of [
    'app://variorum/missing.html',
    'app://variorum/',
    'app://variorum/assets',
    'app://variorum/..%2f..%2fpackage.json',
    'app://variorum/%2e%2e/%2e%2e/package.json',
    'app://variorum/..%5c..%5cpackage.json',
    'app://variorum/../main/index.js',
    'app://variorum//etc/passwd',
    'app://variorum/%2fetc%2fhosts.txt',
    'app://variorum/index.html%00.txt',
    'app://variorum/%E0%A4%A.html',
  ]) {
    test(`finds nothing at ${address}`, async () => {
      expect((await ask(address)).status).toBe(404)
    })
  }

  test('takes nothing', async () => {
    expect((await ask('app://variorum/index.html', 'POST')).status).toBe(404)
  })
})
