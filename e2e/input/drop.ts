import type { Page } from '@playwright/test'
import { messages } from '../../shared/messages/messages.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Drops files and folders of the disk on the window, by the browser's own drag and drop: the page gets what it would
 * get from a file manager, entries of folders included.
 */
export async function dropPaths(page: Page, paths: readonly string[], at: Point = { x: 600, y: 400 }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  try {
    const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', { type, ...at, data })
    await send('dragEnter')
    // Nobody lets go before the window has shown that it takes files.
    await page.getByText(messages.library.importing.drop).waitFor()
    await send('dragOver')
    await send('drop')
  } finally {
    await session.detach()
  }
}

/** Drops or pastes a file that only exists in the page's memory, as from a mail program or another page. */
export async function giveFile(page: Page, by: 'drop' | 'paste', name: string, text: string): Promise<void> {
  await page.evaluate(
    ([kind, fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], fileName, { type: 'text/plain' }))
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body
      const options = { bubbles: true, cancelable: true }
      target.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...options, clipboardData: transfer }),
      )
    },
    [by, name, text] as const,
  )
}
