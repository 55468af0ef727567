import type { Page } from '@playwright/test'

/** One stop of the Tab key. */
export interface TabStop {
  /** Role or tag, and name: `button "Import"`. */
  readonly what: string
  readonly name: string
  /** `header`, `main` or `footer` of the window; '' when it lies over them. */
  readonly region: string
  /** Something shows that the focus is here: an outline, or the frame of the field around it. */
  readonly visible: boolean
  /** It is on the screen, at least in part. */
  readonly onScreen: boolean
}

/** In the page: what has the focus; null when nothing has. */
function focusedStop(): TabStop | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const texts = (ids: string | null): string =>
    (ids ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
  const name = [
    element.getAttribute('aria-label'),
    texts(element.getAttribute('aria-labelledby')),
    ...labels.map(({ textContent }) => textContent),
    element.matches('button, a, [role=button]') ? element.innerText : '',
    element.title,
  ].find((candidate) => candidate !== null && candidate.trim() !== '')
  const outlined = (candidate: Element | null): boolean => {
    if (!candidate) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1
  }
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  return {
    what: `${element.getAttribute('role') ?? element.localName} "${(name ?? '').trim().replace(/\s+/g, ' ')}"`,
    name: (name ?? '').trim(),
    region: element.closest('header:not(main header), main, footer:not(main footer)')?.localName ?? '',
    visible: outlined(element) || outlined(element.parentElement),
    onScreen: width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
  }
}

export const focused = (page: Page): Promise<TabStop | null> => page.evaluate(focusedStop)

/** All stops of Tab, from the one after what has the focus now until it comes round again. */
export async function walkByTab(page: Page, most = 150): Promise<readonly TabStop[]> {
  const stops: TabStop[] = []
  await page.evaluate(() => {
    Object.assign(window, { firstStop: null })
  })
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const again = await page.evaluate(() => {
      const holder = window as unknown as { firstStop: Element | null }
      const element = document.activeElement
      if (element === document.body) return false
      const known = holder.firstStop === element
      holder.firstStop ??= element
      return known
    })
    if (again) return stops
    const stop = await focused(page)
    if (stop) stops.push(stop)
  }
  throw new Error(`Tab does not come round in ${String(most)} steps: ${stops.map(({ what }) => what).join(', ')}`)
}
