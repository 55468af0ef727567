import { useLayoutEffect } from 'react'
import { create } from 'zustand'
import type { Command } from './command.ts'

interface CommandState {
  /** By owner; later owners win a key over earlier ones. */
  readonly owners: ReadonlyMap<string, readonly Command[]>
  readonly register: (owner: string, commands: readonly Command[]) => void
  readonly withdraw: (owner: string) => void
}

/** All commands that can be given now. The palette, the key line, the menus and the keys read it. */
export const useCommandStore = create<CommandState>()((set) => ({
  owners: new Map(),
  register: (owner, commands) => {
    set(({ owners }) => ({ owners: new Map(owners).set(owner, commands) }))
  },
  withdraw: (owner) => {
    set(({ owners }) => {
      const rest = new Map(owners)
      rest.delete(owner)
      return { owners: rest }
    })
  },
}))

/**
 * Offers `commands` while the component is mounted, from the frame in which it is seen: a key that is
 * shown works. Memoise the array: it is registered anew when it changes.
 */
export function useCommands(owner: string, commands: readonly Command[]): void {
  const register = useCommandStore((state) => state.register)
  const withdraw = useCommandStore((state) => state.withdraw)
  useLayoutEffect(() => {
    register(owner, commands)
  }, [register, owner, commands])
  useLayoutEffect(
    () => () => {
      withdraw(owner)
    },
    [withdraw, owner],
  )
}
