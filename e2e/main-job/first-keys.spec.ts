import { expect, test } from '@playwright/test'
import { launch } from '../harness/app.ts'
import { openSample } from '../harness/sample.ts'
import { resize } from '../harness/screens.ts'

/** Presses a key in the task after the one in which a text takes the keys: its annotations are seldom read by then. */
function pressAsSoonAsItCanBeRead(key: string): void {
  const press = (): void => {
    const target = document.activeElement ?? document.body
    for (const type of ['keydown', 'keyup'])
      target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }))
  }
  document.addEventListener('focusin', function taken({ target }) {
    if (!(target instanceof HTMLElement) || !target.matches('article')) return
    document.removeEventListener('focusin', taken)
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      press()
      press()
    }
    channel.port2.postMessage(null)
  })
}

/** What has the focus after a key on what has it now, before anything else can happen. */
function focusAfter(key: string): string | undefined {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  return document.activeElement?.localName
}

test('keys that are pressed before the annotations of a text are read are not lost', async () => {
  const running = await launch()
  const { page } = running
  try {
    await resize(running, { width: 1440, height: 900 })
    await openSample(page)
    await page.keyboard.press('Home')
    await page.evaluate(pressAsSoonAsItCanBeRead, 'j')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-inspector]')).toBeVisible()
    await expect(page.locator('[role=option][aria-selected=true]')).toHaveAttribute('aria-posinset', '2')

    // And the key after the one that ends a field belongs to the text.
    await page.keyboard.press('i')
    await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
    expect(await page.evaluate(focusAfter, 'Enter')).toBe('article')
  } finally {
    await running.close()
  }
})
