import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { classNames } from './class-names.ts'
import { changePane, paneId, type PaneSide, usePane } from './pane-store.ts'
import { Separator } from './separator.tsx'
import { useMediaQuery } from './use-media-query.ts'
import styles from './pane-layout.module.css'

export interface SidePane {
  /** What it holds: names the separator and the command that shows it. */
  readonly label: string
  /** Designed width, px. */
  readonly size: number
  /** px; 0.7 and 1.8 of the size unless told. */
  readonly min?: number
  readonly max?: number
  /** Narrower windows (px) drop the pane; its key then brings it. */
  readonly dropBelow: number
  /** What was dropped and brought lies over the page in windows narrower than this (px), else beside it. */
  readonly overBelow?: number
  readonly content: ReactNode
}

interface PaneLayoutProps {
  /** Under this name sizes are remembered; `showPane(name, side)` brings a pane into view. */
  readonly name: string
  readonly left?: SidePane
  readonly right?: SidePane
  readonly children: ReactNode
}

/** Show and hide the pane of a side. */
export const PANE_CHORDS: Readonly<Record<PaneSide, string>> = { left: '$mod+b', right: '$mod+.' }

/** The body of a view: a page between up to two panes that can be resized, hidden, and laid over it. */
export function PaneLayout({ name, left, right, children }: PaneLayoutProps) {
  return (
    <div className={styles.layout}>
      {left && <Side layout={name} side="left" pane={left} />}
      <div className={styles.centre}>{children}</div>
      {right && <Side layout={name} side="right" pane={right} />}
    </div>
  )
}

interface SideProps {
  readonly layout: string
  readonly side: PaneSide
  readonly pane: SidePane
}

function Side({ layout, side, pane }: SideProps) {
  const id = paneId(layout, side)
  const state = usePane(id)
  const fits = useMediaQuery(`(min-width: ${String(pane.dropBelow)}px)`)
  const fitsBeside = useMediaQuery(`(min-width: ${String(pane.overBelow ?? pane.dropBelow)}px)`)
  const shown = fits ? state.docked : state.over
  useToggleCommand(id, side, pane.label, fits, shown)
  const element = useRef<HTMLDivElement>(null)
  if (!shown) return null

  const min = pane.min ?? Math.round(pane.size * 0.7)
  const max = pane.max ?? Math.round(pane.size * 1.8)
  const size = Math.min(max, Math.max(min, state.size ?? pane.size))
  const onKeyDown = (event: KeyboardEvent) => {
    if (fits || event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    changePane(id, { over: false })
  }
  const separator = (
    <Separator
      label={messages.app.panes.resize(pane.label)}
      size={size}
      min={min}
      max={max}
      reversed={side === 'right'}
      onResize={(to) => {
        changePane(id, { size: to })
      }}
      onReset={() => {
        changePane(id, { size: null })
      }}
    />
  )
  return (
    <div
      ref={element}
      className={classNames(styles.side, styles[side], !fitsBeside && styles.over)}
      style={{ width: size }}
      onKeyDown={onKeyDown}
    >
      {side === 'right' && separator}
      {pane.content}
      {side === 'left' && separator}
    </div>
  )
}

function useToggleCommand(id: string, side: PaneSide, label: string, fits: boolean, shown: boolean): void {
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: `view.toggle-${side}`,
        label: shown ? messages.app.panes.hide(label) : messages.app.panes.show(label),
        group: messages.app.groups.window,
        keys: [PANE_CHORDS[side]],
        run: () => {
          changePane(id, fits ? { docked: !shown } : { over: !shown })
        },
      },
    ],
    [id, side, label, fits, shown],
  )
  useCommands(`panes.${id}`, commands)
}
