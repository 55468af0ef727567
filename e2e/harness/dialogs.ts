import type { ElectronApplication } from '@playwright/test'

/** A native dialog can't be driven and would wait for ever: these answer for the person. Empty: cancelled. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] })
  }, paths)
}

/** Null: cancelled. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}

/** Answers every message box with the button at `index`, and keeps what the boxes said in `readMessages`. */
export async function answerMessages(app: ElectronApplication, index: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    const said: string[] = []
    Object.assign(globalThis, { saidInDialogs: said })
    dialog.showMessageBox = (...values: readonly unknown[]) => {
      const options = values.at(-1) as { readonly message: string }
      said.push(options.message)
      return Promise.resolve({ response, checkboxChecked: false })
    }
  }, index)
}

/** What message boxes have said since `answerMessages`. */
export async function readMessages(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as { readonly saidInDialogs?: readonly string[] }).saidInDialogs ?? [])
}

/** Chooses an item of the native menu by its id, as a click on it does. */
export async function chooseMenuItem(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    if (!found) throw new Error(`The menu has no item ${wanted}.`)
    found.click()
  }, id)
}
