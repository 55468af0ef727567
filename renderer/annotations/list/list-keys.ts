import { listTarget } from '../../ui/list-keys.ts'
import { annotationAt, isOpen, type ListLayout, placeOf, rowCount, rowOf } from './layout.ts'
import type { MoveHow } from './use-list-cursor.ts'

/** What a key means in the list. */
export type ListAction =
  | { readonly act: 'move'; readonly row: number; readonly how: MoveHow }
  | { readonly act: 'set-open'; readonly group: string; readonly open: boolean }
  | { readonly act: 'go-to-passage' }

interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * Arrows, Page, Home and End move; with Shift they add up to where they lead, with Ctrl they leave the selection.
 * Ctrl+Space adds or drops. On groups: left closes, or goes to the header; right opens, or goes into it; Space and Enter switch.
 * @returns null when the key is not for the list
 */
export function listAction(layout: ListLayout, row: number, press: Press, pageRows: number): ListAction | null {
  if (press.altKey) return null
  const held = press.ctrlKey || press.metaKey
  if (press.key === ' ' && held && !press.shiftKey) return row < 0 ? null : { act: 'move', row, how: 'toggle' }
  const target = listTarget(press.key, row, rowCount(layout), pageRows)
  if (target !== null) return moveTo(layout, row, target, press.shiftKey ? 'extend' : held ? 'keep' : 'alone')
  return held || press.shiftKey ? null : onRow(layout, row, press.key)
}

/** A header can't be selected: a stretch goes on to the next annotation, if there is one. */
function moveTo(layout: ListLayout, row: number, target: number, how: MoveHow): ListAction {
  if (how !== 'extend') return { act: 'move', row: target, how }
  const by = target < row ? -1 : 1
  for (let next = target; next >= 0 && next < rowCount(layout); next += by)
    if (annotationAt(layout, next)) return { act: 'move', row: next, how }
  for (let next = target; next !== row && next >= 0 && next < rowCount(layout); next -= by)
    if (annotationAt(layout, next)) return { act: 'move', row: next, how }
  return { act: 'move', row, how: 'keep' }
}

function onRow(layout: ListLayout, row: number, key: string): ListAction | null {
  const place = placeOf(layout, row)
  const group = place ? layout.groups[place.group]?.key : undefined
  if (!place || group === undefined) return null
  if (place.item >= 0) {
    if (key === 'Enter') return { act: 'go-to-passage' }
    if (key !== 'ArrowLeft' || !layout.headed) return null
    return { act: 'move', row: rowOf(layout, { group: place.group, item: -1 }), how: 'alone' }
  }
  const open = isOpen(layout, place.group)
  if (key === ' ' || key === 'Enter') return { act: 'set-open', group, open: !open }
  if (key === 'ArrowLeft') return { act: 'set-open', group, open: false }
  if (key !== 'ArrowRight') return null
  return open ? { act: 'move', row: row + 1, how: 'alone' } : { act: 'set-open', group, open: true }
}
