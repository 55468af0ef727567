import type { Page } from '@playwright/test'

/** One stop of the Tab key. */
export interface TabStop {
  /** Role and name, as assistive technology has them: `button "Import"`. */
  readonly what: string
  readonly isNamed: boolean
  /** `header`, `main` or `footer` of the window; '' when it lies over them. */
  readonly region: string
  /** Something shows that the focus is here. */
  readonly isSeen: boolean
  /** It is on the screen, at least in part. */
  readonly isOnScreen: boolean
}

/** In the page: whether what has the focus is marked, and where it is; null when nothing has it. */
function focusedPlace(): Omit<TabStop, 'what' | 'isNamed'> | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const probe = document.createElement('i')
  probe.style.background = 'var(--focus)'
  document.body.append(probe)
  const focusColour = getComputedStyle(probe).backgroundColor
  probe.remove()
  const isMarked = (candidate: Element | null): boolean => {
    if (!candidate) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate)
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) return true
    return ['::before', '::after'].some((part) => {
      const { content, backgroundColor } = getComputedStyle(candidate, part)
      return content !== 'none' && backgroundColor === focusColour
    })
  }
  // A field is marked by its frame, a grid on its row, the text by a line at its head.
  const row = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
  const marked = [element, element.parentElement, row, element.matches('article') ? element.closest('section') : null]
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  return {
    region: element.closest('dialog, [role=dialog], body > *, #root > * > *')?.localName ?? '',
    isSeen: marked.some(isMarked),
    isOnScreen: width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
  }
}

/** What has the focus; null when nothing has. */
export async function focused(page: Page): Promise<TabStop | null> {
  const place = await page.evaluate(focusedPlace)
  if (!place) return null
  const [what = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n')
  return { ...place, what: what.replace(/^- /, ''), isNamed: /^- '?[\w-]+ "/.test(what) }
}

/** All stops of Tab, from the one after what has the focus now until it comes round again. */
export async function walkByTab(page: Page, most = 150): Promise<readonly TabStop[]> {
  const stops: TabStop[] = []
  // A mark that is still fading in would be missed.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(() => {
    Object.assign(window, { firstStop: null })
  })
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const isRound = await page.evaluate(() => {
      const holder = window as unknown as { firstStop: Element | null }
      const element = document.activeElement
      if (element === document.body) return false
      if (holder.firstStop === element) return true
      holder.firstStop ??= element
      return false
    })
    if (isRound) return stops
    const stop = await focused(page)
    if (stop) stops.push(stop)
  }
  throw new Error(`Tab does not come round in ${String(most)} steps: ${stops.map(({ what }) => what).join(', ')}`)
}
