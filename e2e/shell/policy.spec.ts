import { expect, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { runAsPage, watchPolicy } from '../harness/in-page.ts'

/** Each case does something to the page and must be refused under the directive that is named. */
const REFUSED: readonly (readonly [name: string, directive: string, attempt: () => unknown])[] = [
  [
    'an inline script',
    'require-trusted-types-for',
    () => {
      const script = document.createElement('script')
      script.append('window.ran = true')
      document.body.append(script)
    },
  ],
  ['eval', 'require-trusted-types-for', () => eval('1')],
  ['a function from a string', 'require-trusted-types-for', () => new Function('return 1')()],
  [
    'an event handler attribute',
    'require-trusted-types-for',
    () => document.body.setAttribute('onclick', 'window.ran = true'),
  ],
  ['markup from a string', 'require-trusted-types-for', () => (document.body.innerHTML = '<b>x</b>')],
  [
    'a policy of its own',
    'trusted-types',
    () =>
      (
        window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
      ).trustedTypes.createPolicy('mine', {}),
  ],
  ['an unchecked worker', 'require-trusted-types-for', () => new Worker('./index.html')],
  [
    'an inline style',
    'style-src-elem',
    () => {
      const style = document.createElement('style')
      style.append('body { display: none }')
      document.body.append(style)
    },
  ],
  ['a style attribute', 'style-src-attr', () => document.body.setAttribute('style', 'display: none')],
  [
    'a picture from the network',
    'img-src',
    () =>
      new Promise((settle) => Object.assign(new Image(), { onerror: settle, src: 'https://example.invalid/a.png' })),
  ],
  ['a request to the network', 'connect-src', () => fetch('https://example.invalid/')],
  ['a beacon', 'connect-src', () => navigator.sendBeacon('https://example.invalid/', 'x')],
  ['a socket', 'connect-src', () => new WebSocket('wss://example.invalid/')],
  [
    'a frame',
    'frame-src',
    () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.invalid/' })),
  ],
  [
    'a plug-in',
    'require-trusted-types-for',
    () => document.body.append(Object.assign(document.createElement('object'), { data: 'https://example.invalid/' })),
  ],
  [
    'a form',
    'form-action',
    () => {
      const form = Object.assign(document.createElement('form'), { action: 'https://example.invalid/' })
      document.body.append(form)
      form.submit()
    },
  ],
  [
    'a base address',
    'base-uri',
    () => document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.invalid/' })),
  ],
]

/** What the app needs must work, or the refusals above would prove nothing. */
const ALLOWED: readonly (readonly [name: string, attempt: () => unknown, expected: unknown])[] = [
  ['text', () => Object.assign(document.createElement('p'), { textContent: '<b>x</b>' }).childElementCount, 0],
  ['a style by the object model', () => document.body.style.setProperty('--x', '1'), undefined],
  ['its own files', () => fetch('./index.html').then(({ status }) => status), 200],
  [
    'a picture that it made',
    async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 2, height: 2 })
      canvas.getContext('2d')?.fillRect(0, 0, 2, 2)
      const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle))
      const image = Object.assign(new Image(), { src: URL.createObjectURL(blob as Blob) })
      await image.decode()
      return image.naturalWidth
    },
    2,
  ],
]

test.describe('the policy of the page', () => {
  let running: RunningApp
  test.beforeAll(async () => {
    running = await launch()
  })
  test.afterAll(async () => {
    await running.close()
  })
  test.beforeEach(async () => {
    await running.page.reload()
  })

  for (const [name, directive, attempt] of REFUSED) {
    test(`refuses ${name}`, async () => {
      const refused = await watchPolicy(running.page)
      await runAsPage(running.page, attempt)
      await expect.poll(refused).toContain(directive)
      expect(await running.page.evaluate(() => 'ran' in window)).toBe(false)
      expect(running.page.url()).toBe('app://variorum/index.html')
    })
  }

  for (const [name, attempt, expected] of ALLOWED) {
    test(`allows ${name}`, async () => {
      const refused = await watchPolicy(running.page)
      expect(await runAsPage(running.page, attempt)).toEqual({ gave: expected })
      expect(await refused()).toEqual([])
    })
  }

  test('is not broken by the app itself', async () => {
    const complaints: string[] = []
    const listen = (message: { type: () => string; text: () => string }): void => {
      if (message.type() === 'error' || /polic/i.test(message.text())) complaints.push(message.text())
    }
    running.page.on('console', listen)
    await running.page.reload()
    await expect(running.page.locator('#root > *').first()).toBeVisible()
    running.page.off('console', listen)
    expect(complaints).toEqual([])
  })
})
