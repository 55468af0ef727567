import { useMemo } from 'react'
import { type MatrixRow, ROW_ORDERS } from '../../shared/analysis/matrix/matrix.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { type Column, cursorAt, placeOf } from './columns.ts'
import { gridTarget } from './grid/grid-target.ts'
import {
  askToFile,
  chooseOrder,
  clearFilter,
  closePane,
  giveKeysTo,
  isFiltered,
  moveTo,
  showPaneContent,
  showSplitOnly,
  toggleTimeline,
  usePositionsStore,
} from './positions-store.ts'
import { countOnItsOwn } from './quotes/own-voice.ts'
import type { Positions } from './use-positions.ts'

const text = messages.positions.view
const group = text.group

/** What can be done in the view. `onFilter` opens the filter. */
export function usePositionsCommands(positions: Positions | undefined, onFilter: () => void): void {
  const quoteId = usePositionsStore((state) => state.quoteId)
  const filtered = usePositionsStore(({ filter }) => isFiltered(filter))
  const rows = positions?.rows
  const columns = positions?.columns
  const annotations = positions?.input.annotations
  const commands = useMemo(
    () =>
      rows && columns && annotations
        ? [...moveCommands(rows, columns), ...quoteCommands(annotations, quoteId), ...showCommands(filtered, onFilter)]
        : [],
    [rows, columns, annotations, quoteId, filtered, onFilter],
  )
  useCommands('positions', commands)
}

function moveCommands(rows: readonly MatrixRow[], columns: readonly Column[]): readonly Command[] {
  const move = (id: string, label: string, key: string): Command => ({
    id: `positions.${id}`,
    label,
    group,
    keys: [key],
    keyLine: text.keys.cell,
    repeats: true,
    run: () => {
      const place = placeOf(usePositionsStore.getState().cursor, rows, columns)
      const to = gridTarget(key, false, place, { rows: rows.length, columns: columns.length, page: 1 })
      if (to) moveTo(cursorAt(to, rows, columns))
    },
  })
  return [
    move('left', text.commands.left, 'ArrowLeft'),
    move('up', text.commands.up, 'ArrowUp'),
    move('down', text.commands.down, 'ArrowDown'),
    move('right', text.commands.right, 'ArrowRight'),
  ]
}

function quoteCommands(annotations: readonly Annotation[], quoteId: string | null): readonly Command[] {
  const annotation = annotations.find(({ id }) => id === quoteId)
  const disabled = annotation ? null : text.commands.noQuote
  return [
    {
      id: 'positions.quotes',
      label: text.commands.quotes,
      group,
      keys: ['Enter'],
      keyLine: text.keys.quotes,
      run: () => {
        giveKeysTo('quotes')
      },
    },
    { id: 'positions.matrix', label: text.commands.matrix, group, keys: ['Escape'], run: closePane },
    {
      id: 'positions.file',
      label: text.commands.file,
      group,
      keys: ['f'],
      keyLine: text.keys.file,
      disabled,
      run: () => {
        if (annotation) askToFile({ annotationId: annotation.id, questionId: annotation.questionId, personId: null })
      },
    },
    {
      id: 'positions.own-voice',
      label: text.commands.ownVoice,
      group,
      keys: ['v'],
      disabled,
      run: () => {
        if (annotation) void countOnItsOwn(annotation, annotation.ownVoice !== true)
      },
    },
  ]
}

function showCommands(filtered: boolean, onFilter: () => void): readonly Command[] {
  const common = { group }
  return [
    {
      ...common,
      id: 'positions.timeline',
      label: text.commands.timeline,
      keys: ['t'],
      keyLine: text.keys.timeline,
      run: toggleTimeline,
    },
    {
      ...common,
      id: 'positions.split-only',
      label: text.commands.splitOnly,
      keys: ['s'],
      run: () => {
        showSplitOnly(!usePositionsStore.getState().splitOnly)
      },
    },
    ...ROW_ORDERS.map((order, index) => ({
      ...common,
      id: `positions.order-${order}`,
      label: text.commands.order(text.orders[order]),
      keys: [`Shift+F${String(index + 6)}`],
      run: () => {
        chooseOrder(order)
      },
    })),
    { ...common, id: 'positions.filter', label: text.commands.filter, keys: ['/'], run: onFilter },
    {
      ...common,
      id: 'positions.clear-filter',
      label: text.commands.clear,
      keys: ['Shift+x'],
      disabled: filtered ? null : text.commands.noFilter,
      run: clearFilter,
    },
    {
      ...common,
      id: 'positions.unfiled',
      label: text.commands.unfiled,
      keys: ['u'],
      run: () => {
        showPaneContent(usePositionsStore.getState().pane === 'unfiled' ? 'quotes' : 'unfiled')
      },
    },
  ]
}
