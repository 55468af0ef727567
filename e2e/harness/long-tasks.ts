import type { Page } from '@playwright/test'

/** Begins to note how long the page is busy at a stretch. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const durations: number[] = []
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ entryTypes: ['longtask'] })
    Object.assign(window, { longTasks: durations })
  })
}

/** The longest stretch since the last call, ms; 0 when none was over 50. */
export async function longestTask(page: Page): Promise<number> {
  // What is observed arrives after the task.
  await page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => setTimeout(settle, 0))))
  return page.evaluate(() => {
    const durations = (window as unknown as { longTasks: number[] }).longTasks.splice(0)
    return Math.round(Math.max(0, ...durations))
  })
}
