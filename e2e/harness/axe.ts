import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every theme that the tokens know, as the page is told of them. */
const PAGE_THEMES = ['light', 'dark', 'contrast-light', 'contrast-dark'] as const

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/** A theme changes colours: in all but the first nothing else needs to be judged again. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

/** What axe finds wrong on the page as it is now, each as `rule at place: why`. */
async function violationsOn(page: Page, given: RunOptions): Promise<readonly string[]> {
  // Colours that are on their way to others would be judged half-way.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE)
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    given,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/** What axe finds wrong on the page in any theme, each finding with the themes that have it. */
export async function violationsInAllThemes(page: Page): Promise<readonly string[]> {
  const found = new Map<string, string[]>()
  const before = await page.evaluate(() => document.documentElement.dataset['theme'])
  for (const theme of PAGE_THEMES) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    for (const violation of await violationsOn(page, theme === PAGE_THEMES[0] ? OPTIONS : COLOURS))
      found.set(violation, [...(found.get(violation) ?? []), theme])
  }
  await page.evaluate((name) => {
    if (name === undefined) delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = name
  }, before)
  return [...found].map(([violation, themes]) => `${themes.join(', ')}: ${violation}`)
}
