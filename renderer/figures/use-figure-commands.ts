import { useMemo } from 'react'
import type { FigureConflict, Ledger } from '../../shared/analysis/ledger/ledger.ts'
import { LEDGER_ORDERS, NO_LEDGER_FILTER } from '../../shared/analysis/ledger/sort-filter.ts'
import { conflictSentence } from '../../shared/analysis/ledger/words.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { announce } from '../ui/announcer.tsx'
import { conflictStep } from './conflict-steps.ts'
import { changeFigures, changeFilter, GROUPINGS, isNarrowed, nextSort, useFigures } from './figures-store.ts'
import { type FigureLine, type LedgerLine, lineTarget } from './ledger-lines.ts'

const { view, group } = messages.figures
const words = view.commands

export interface FigureContext {
  readonly ledger: Ledger
  readonly lines: readonly LedgerLine[]
  /** The figure with the cursor. */
  readonly line: FigureLine | null
  /** That it is in. */
  readonly conflict: FigureConflict | null
  readonly hasPlot: boolean
  readonly onOpen: (line: FigureLine) => void
  readonly onOpenBoth: (conflict: FigureConflict) => void
  readonly onEdit: (line: FigureLine) => void
  readonly onKeepApart: (conflict: FigureConflict) => void
  readonly onExport: () => void
  readonly onCopy: () => void
  readonly onFilter: () => void
}

/** What can be done in the ledger. */
export function useFigureCommands(context: FigureContext): void {
  const narrowed = useFigures((state) => isNarrowed(state.filter))
  const commands = useMemo(
    () => [
      ...moveCommands(context),
      ...rowCommands(context),
      ...conflictCommands(context),
      ...viewCommands(context, narrowed),
    ],
    [context, narrowed],
  )
  useCommands('figures', commands)
}

function moveCommands({ lines, line }: FigureContext): readonly Command[] {
  const move = (key: 'ArrowDown' | 'ArrowUp') => () => {
    const at = lines.findIndex((each) => each.key === line?.key)
    const target = lineTarget(lines, at, key, 1)
    if (target !== null) changeFigures({ cursor: lines[target]?.key ?? null })
  }
  const common = { group, keyLine: messages.library.keys.move, repeats: true }
  return [
    { ...common, id: 'figures.previous', label: words.previous, keys: ['ArrowUp', 'k'], run: move('ArrowUp') },
    { ...common, id: 'figures.next', label: words.next, keys: ['ArrowDown', 'j'], run: move('ArrowDown') },
  ]
}

function rowCommands({ line, conflict, onOpen, onOpenBoth, onEdit }: FigureContext): readonly Command[] {
  const disabled = line ? null : messages.figures.chooseFirst
  return [
    {
      id: 'figures.open-passage',
      label: messages.figures.openPassage,
      group,
      keys: ['Enter'],
      keyLine: messages.figures.openKeyLine,
      disabled,
      run: () => {
        if (line) onOpen(line)
      },
    },
    {
      id: 'figures.open-both',
      label: words.openBoth,
      group,
      keys: ['Shift+Enter'],
      disabled: conflict ? null : words.notInConflict,
      run: () => {
        if (conflict) onOpenBoth(conflict)
      },
    },
    {
      id: 'figures.edit',
      label: words.edit,
      group,
      keys: ['F2'],
      keyLine: words.editLine,
      disabled,
      run: () => {
        if (line) onEdit(line)
      },
    },
  ]
}

function conflictCommands(context: FigureContext): readonly Command[] {
  const { ledger, lines, line, conflict } = context
  const disabled = ledger.conflicts.length > 0 ? null : words.noConflicts
  const go = (step: 1 | -1) => () => {
    const next = conflictStep(ledger, lines, line?.key ?? null, step)
    if (!next) {
      announce(words.noConflicts)
      return
    }
    changeFigures({ cursor: next.key })
    announce(view.conflictAt(next.at, next.of, conflictSentence(next.conflict)))
  }
  return [
    {
      id: 'figures.next-conflict',
      label: words.nextConflict,
      group,
      keys: ['c'],
      keyLine: words.nextConflictLine,
      disabled,
      run: go(1),
    },
    {
      id: 'figures.previous-conflict',
      label: words.previousConflict,
      group,
      keys: ['Shift+c'],
      disabled,
      run: go(-1),
    },
    {
      id: 'figures.not-the-same',
      label: words.notTheSame,
      group,
      keys: ['n'],
      keyLine: words.notTheSameLine,
      disabled: conflict ? null : words.notInConflict,
      run: () => {
        if (conflict) context.onKeepApart(conflict)
      },
    },
  ]
}

function viewCommands(context: FigureContext, narrowed: boolean): readonly Command[] {
  return [
    {
      id: 'figures.group',
      label: words.group,
      group,
      keys: ['g'],
      keyLine: words.groupLine,
      run: () => {
        const { grouping } = useFigures.getState()
        const next = GROUPINGS[(GROUPINGS.indexOf(grouping) + 1) % GROUPINGS.length] ?? 'measure'
        changeFigures({ grouping: next })
        announce(view.groupedBy[next])
      },
    },
    {
      id: 'figures.export',
      label: words.export,
      group,
      keys: ['$mod+e'],
      keyLine: words.exportLine,
      disabled: context.hasPlot ? null : words.noPlot,
      run: context.onExport,
    },
    {
      id: 'figures.copy-plot',
      label: words.copy,
      group,
      keys: ['$mod+Shift+c'],
      disabled: context.hasPlot ? null : words.noPlot,
      run: context.onCopy,
    },
    { id: 'figures.filter', label: words.filter, group, keys: ['/', 'f'], run: context.onFilter },
    {
      id: 'figures.conflicts-only',
      label: words.conflictsOnly,
      group,
      keys: ['x'],
      run: () => {
        changeFilter({ isInConflict: !useFigures.getState().filter.isInConflict })
      },
    },
    {
      id: 'figures.show-all',
      label: words.showAll,
      group,
      keys: ['0'],
      disabled: narrowed ? null : words.notNarrowed,
      run: () => {
        changeFigures({ filter: NO_LEDGER_FILTER })
      },
    },
    ...LEDGER_ORDERS.map((by, index) => ({
      id: `figures.sort-${by}`,
      label: view.sortBy(view.columns[by === 'as-of' ? 'asOf' : by]),
      group,
      keys: [`Alt+${String(index + 1)}`],
      run: () => {
        const sort = nextSort(useFigures.getState().sort, by)
        changeFigures({ sort })
        announce(view.sorted(view.columns[by === 'as-of' ? 'asOf' : by], sort && sort.isDescending))
      },
    })),
  ]
}
