import { useMemo } from 'react'
import { Mounting, mountOrder } from './mounting.ts'

export interface ProgressiveMount {
  readonly mounted: Mounting
  /** Mounts sections at once, before anything is measured in them. */
  readonly mountNow: (indexes: readonly number[]) => void
}

/** Mounts `count` sections, beginning with `first`. `key` names the text: another one begins anew. */
export function useProgressiveMount(key: string, count: number, first: number): ProgressiveMount {
  return useMemo(
    () => {
      const mounted = new Mounting(mountOrder(count, first))
      return { mounted, mountNow: mounted.mountNow }
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `first` is where reading began; going elsewhere later does not begin anew
    [key, count],
  )
}
