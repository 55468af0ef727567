import type { Page } from '@playwright/test'

export type Outcome = { readonly threw: string } | { readonly gave: unknown }

/**
 * Runs `source` (the body of an async function) in the page as the page's own code would run: from a timer.
 * What Playwright evaluates directly is exempt from the content security policy, and would prove nothing.
 */
export async function runAsPage(page: Page, source: () => unknown): Promise<Outcome> {
  return page.evaluate(`new Promise((settle) => {
    const work = ${source.toString()}
    setTimeout(() => {
      Promise.resolve().then(work).then(
        (gave) => settle({ gave }),
        (error) => settle({ threw: error instanceof Error ? error.name : String(error) }),
      )
    }, 0)
  })`)
}

/** Begins to collect what the policy refuses; call what it returns to read the directives, each once, sorted. */
export async function watchPolicy(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>()
    Object.assign(window, { policySeen: seen })
    document.addEventListener('securitypolicyviolation', (event) => seen.add(event.effectiveDirective))
  })
  return () => page.evaluate(() => [...(window as unknown as { policySeen: Set<string> }).policySeen].sort())
}
