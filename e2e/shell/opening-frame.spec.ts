import { expect, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'

/** What the built page holds before any script has run, laid out in the page's own styles; beside it what is there now. */
const placesOf = ({ page }: RunningApp) =>
  page.evaluate(async () => {
    // A request for a document parses it without running it, and without what the policy refuses.
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.open('GET', './index.html')
    await new Promise((done) => {
      request.onload = done
      request.send()
    })
    const places = (root: Element) =>
      ['header', 'header svg.lucide-search', 'header svg.lucide-undo-2', 'header svg.lucide-redo-2']
        .concat(['header svg.lucide-settings-2', 'main', 'footer'])
        .map((selector) => {
          const { x, y, width, height } = root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
          return { selector, x, y, width, height }
        })
    const root = document.getElementById('root')
    const now = root && places(root)
    const opening = document.createElement('div')
    opening.append(...(request.responseXML?.getElementById('root')?.childNodes ?? []))
    opening.style.cssText = 'position: fixed; inset: 0'
    document.body.append(opening)
    const before = places(opening)
    opening.remove()
    return { before, now }
  })

test.describe('the frame in the page’s own markup', () => {
  let running: RunningApp
  test.beforeEach(async () => {
    running = await launch()
  })
  test.afterEach(async () => {
    await running.close()
  })

  test('stands where the frame stands', async () => {
    await expect(running.page.getByRole('navigation', { name: 'Views' })).toBeVisible()
    const { before, now } = await placesOf(running)
    expect(before).toEqual(now)
    expect(before.every(({ width }) => width > 0)).toBe(true)
  })

  test('is gone once there is a dossier', async () => {
    await expect(running.page.getByRole('navigation', { name: 'Views' })).toBeVisible()
    await expect(running.page.locator('[aria-busy]')).toHaveCount(0)
  })
})
