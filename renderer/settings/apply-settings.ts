import { type Settings, type TextWidth, useSettings } from './settings-store.ts'

/** em of the reading face; the widest is about 66 characters. */
const MEASURES: Readonly<Record<TextWidth, number>> = { narrow: 29, medium: 33, wide: 37 }

const DARK = '(prefers-color-scheme: dark)'

function apply({ theme, readingSize, textWidth }: Settings): void {
  const { dataset, style } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else if (theme === 'contrast') dataset.theme = window.matchMedia(DARK).matches ? 'contrast-dark' : 'contrast-light'
  else dataset.theme = theme
  style.setProperty('--reading-size', `${String(readingSize)}px`)
  style.setProperty('--reading-measure', `${String(MEASURES[textWidth])}em`)
}

/** Brings the settings into the page now and whenever they or the system's colours change. Call once, before the first paint. */
export function applySettings(): void {
  apply(useSettings.getState())
  useSettings.subscribe(apply)
  window.matchMedia(DARK).addEventListener('change', () => {
    apply(useSettings.getState())
  })
}
