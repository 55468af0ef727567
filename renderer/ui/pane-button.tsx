import type { LucideIcon } from 'lucide-react'
import { Button } from './button.tsx'
import { PANE_CHORDS } from './pane-layout.tsx'
import { changePane, paneId, type PaneSide, usePane } from './pane-store.ts'
import { useMediaQuery } from './use-media-query.ts'

interface PaneButtonProps {
  /** As `PaneLayout` has them. */
  readonly layout: string
  readonly side: PaneSide
  readonly dropBelow: number
  readonly icon: LucideIcon
  /** What the pane holds, and whether any of it is at work unseen. */
  readonly children: string
}

/** Lays a pane over the page that the window is too narrow for; nothing in a window that has room for it. */
export function PaneButton({ layout, side, dropBelow, icon, children }: PaneButtonProps) {
  const id = paneId(layout, side)
  const { over } = usePane(id)
  const fits = useMediaQuery(`(min-width: ${String(dropBelow)}px)`)
  if (fits) return null
  return (
    <Button
      icon={icon}
      chord={PANE_CHORDS[side]}
      aria-expanded={over}
      onClick={() => {
        changePane(id, { over: !over })
      }}
    >
      {children}
    </Button>
  )
}
