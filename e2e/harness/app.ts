import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

/** The folder of the built app; another one may be given to try the shell around another page. */
const APP_FOLDER = process.env['VARIORUM_APP'] ?? resolve(import.meta.dirname, '../..')

export interface LaunchOptions {
  /** Workspace to use; without it a new one that `close` removes. */
  readonly userData?: string
  readonly args?: readonly string[]
}

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** Quits as a person would, and removes the workspace unless it was given. */
  readonly close: () => Promise<void>
  /** Quits and starts again on the same workspace. The old `page` is gone. */
  readonly restart: () => Promise<RunningApp>
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      // The first would start plain Node; the second would load a development server.
      value === undefined || ['ELECTRON_RUN_AS_NODE', 'ELECTRON_RENDERER_URL'].includes(name) ? [] : [[name, value]],
    ),
  )

async function start(userData: string, options: LaunchOptions, owned: boolean): Promise<RunningApp> {
  const app = await _electron.launch({
    args: ['--disable-gpu', `--user-data-dir=${userData}`, ...(options.args ?? []), APP_FOLDER],
    env: environment(),
    // Playwright would fake a light theme, and the page would not see the app's.
    colorScheme: null,
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return {
    app,
    page,
    userData,
    close: async () => {
      await app.close()
      if (owned) await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    },
    restart: async () => {
      await app.close()
      return start(userData, options, owned)
    },
  }
}

/** Starts the real app. Close it in a `finally` or `afterEach`: a test that fails must not leave it running. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'variorum-e2e-')))
  return start(userData, options, options.userData === undefined)
}
