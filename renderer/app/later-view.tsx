import { type ComponentType, lazy, useState } from 'react'

export interface LaterView {
  readonly Component: ComponentType
  /** Loads the view without showing it. */
  readonly load: () => Promise<unknown>
}

/**
 * A view in a chunk of its own. `lazy` alone suspends once even when the chunk is there, and React then leaves
 * the fallback for 300 ms so that nothing flickers; a view that was loaded before is therefore taken directly.
 */
export function laterView(importView: () => Promise<ComponentType>): LaterView {
  let loaded: ComponentType | null = null
  const load = async (): Promise<{ default: ComponentType }> => {
    loaded = await importView()
    return { default: loaded }
  }
  const Lazy = lazy(load)
  /** Decided once, when it is mounted: it must not change under what is shown. */
  function Component() {
    const [Shown] = useState<ComponentType>(() => loaded ?? Lazy)
    return <Shown />
  }
  return { Component, load }
}
