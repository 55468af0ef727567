import { create } from 'zustand'
import { errorText } from '../../errors/error-text.ts'
import { platform } from '../../platform/platform.ts'
import { announce } from '../../ui/announcer.tsx'

/** A file whose quotations are to be checked. */
export interface ForeignFile extends DroppedFile {
  /** Another with each file that is checked, the same one again included. */
  readonly turn: number
}

interface DroppedFile {
  readonly name: string
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>
}

/** The one that is being checked, in a dialog over the brief. */
export const useForeign = create<{ readonly file: ForeignFile | null }>()(() => ({ file: null }))

let turns = 0

export const checkForeignFile = (file: DroppedFile | null): void => {
  turns += 1
  useForeign.setState({ file: file === null ? null : { ...file, turn: turns } })
}

/** Asks for a file and checks it. */
export async function pickForeign(): Promise<void> {
  const picked = await platform.files.pickOne({ kind: 'text' })
  if (!picked.ok) announce(errorText(picked.error))
  if (!picked.ok || !picked.value) return
  const { name, token } = picked.value
  checkForeignFile({
    name,
    read: async () => {
      const bytes = await platform.files.read({ token })
      if (!bytes.ok) throw new Error(bytes.error.message, { cause: bytes.error })
      return new Uint8Array(bytes.value)
    },
  })
}
