import { nativeTheme } from 'electron'
import type { ThemeChoice, ThemeState } from '../../shared/ipc/contract.ts'

/** The window's colour until the page has painted: `--surface-app` of renderer/ui/tokens.css in each theme. */
const BACKGROUND = { light: '#eaedeb', dark: '#0f1211' } as const

/** With `contrast` light and dark stay the system's; the page is told by an attribute of the document. */
export function applyTheme(choice: ThemeChoice): void {
  nativeTheme.themeSource = choice === 'contrast' ? 'system' : choice
}

export function themeState(choice: ThemeChoice): ThemeState {
  return { choice, dark: nativeTheme.shouldUseDarkColors, highContrast: nativeTheme.shouldUseHighContrastColors }
}

export const windowBackground = (): string => (nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light)

/**
 * The `data-theme` that the document is served with. Light and dark need none: the page follows
 * `prefers-color-scheme`, which is Electron's theme source.
 */
export function documentTheme(choice: ThemeChoice): string | null {
  if (choice !== 'contrast') return null
  return nativeTheme.shouldUseDarkColors ? 'contrast-dark' : 'contrast-light'
}
