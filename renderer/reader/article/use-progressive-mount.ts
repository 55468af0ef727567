import { useMemo } from 'react'
import { Mounting } from './mounting.ts'
import { type Section, sectionsNear } from './sections.ts'

export interface ProgressiveMount {
  readonly mounted: Mounting
  /** Mounts sections at once, before anything is measured in them. */
  readonly mountNow: (indexes: readonly number[]) => void
}

/**
 * Mounts sections, beginning with those that are seen first. `key` names the text: another one begins anew.
 *
 * @param near where reading begins, as for `sectionsOf`
 */
export function useProgressiveMount(key: string, sections: readonly Section[], near: number): ProgressiveMount {
  return useMemo(
    () => {
      const mounted = new Mounting(sections.length, sectionsNear(sections, near))
      return { mounted, mountNow: mounted.mountNow }
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- where reading began; going elsewhere later does not begin anew, nor does a fence that moves
    [key, sections.length],
  )
}
