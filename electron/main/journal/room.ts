import { statfs } from 'node:fs/promises'

/**
 * Bytes. Chromium keeps no reserve for this app: measured, its database was written down to the last 100 KB, and at
 * 0 could not even be opened, because opening writes. But LevelDB writes what is new before it takes the old away: a
 * log of up to 4 MB, and the same again as the table that is made of it. With less than both it may end in the middle,
 * and Chromium then closes the database.
 */
export const NEEDED_ROOM = 8 * 1_048_576

/** What `statfs` says of a folder, as far as it matters here. */
export interface FileSystemRoom {
  /** Blocks that we may still use. */
  readonly bavail: number
  readonly bsize: number
}

/** Whether each of the folders has the room that the page's database needs. What can't be asked has it. */
export async function hasRoom(
  folders: readonly string[],
  ask: (folder: string) => Promise<FileSystemRoom> = statfs,
): Promise<boolean> {
  const answers = await Promise.allSettled(folders.map(ask))
  return answers.every(
    (answer) => answer.status === 'rejected' || answer.value.bavail * answer.value.bsize >= NEEDED_ROOM,
  )
}
