import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { RunningApp } from './app.ts'

const FOLDER = resolve(import.meta.dirname, '../../test-results/screens')

export const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const
export const THEMES = ['light', 'dark'] as const

type Theme = (typeof THEMES)[number]
interface Size {
  readonly width: number
  readonly height: number
}

/** Gives the page this size in CSS pixels, however large the display is. */
export async function resize({ app, page }: RunningApp, { width, height }: Size): Promise<void> {
  const window = await app.browserWindow(page)
  await window.evaluate((browserWindow, size) => browserWindow.setContentSize(size.width, size.height), {
    width,
    height,
  })
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height })
}

/** As if the system had changed: the page sees it through `prefers-color-scheme`. */
export async function useSystemTheme({ app, page }: RunningApp, theme: Theme): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  await page.waitForFunction((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, theme === 'dark')
}

/** One picture, `NAME.png` in test-results/screens. */
export async function takeScreen({ page }: RunningApp, name: string): Promise<string> {
  await mkdir(FOLDER, { recursive: true })
  const path = join(FOLDER, `${name}.png`)
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path, animations: 'disabled' })
  return path
}

/** The view as it is now in every theme and size: `NAME-dark-1280.png` and so on. */
export async function takeScreens(running: RunningApp, name: string): Promise<readonly string[]> {
  const paths: string[] = []
  for (const theme of THEMES) {
    await useSystemTheme(running, theme)
    for (const size of SIZES) {
      await resize(running, size)
      paths.push(await takeScreen(running, `${name}-${theme}-${size.width}`))
    }
  }
  return paths
}
