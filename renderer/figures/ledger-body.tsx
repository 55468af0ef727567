import { useCallback, useMemo, useRef, useState } from 'react'
import type { FigureConflict, Ledger, LedgerRow } from '../../shared/analysis/ledger/ledger.ts'
import { NO_LEDGER_FILTER } from '../../shared/analysis/ledger/sort-filter.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Person } from '../../shared/model/person.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { showPane } from '../ui/pane-store.ts'
import { Pane } from '../ui/pane.tsx'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { conflictOf } from './conflict-steps.ts'
import { changeFigures, useFigures } from './figures-store.ts'
import { valueIn } from './group-scale.ts'
import { compareAgain, keepApart } from './keep-apart.ts'
import type { FigureLine } from './ledger-lines.ts'
import { MeasurePane } from './pane/measure-pane.tsx'
import { columnsOf, fieldOf } from './table/columns.ts'
import { LedgerTable } from './table/ledger-table.tsx'
import { LedgerTools } from './tools/ledger-tools.tsx'
import { useFigureCommands } from './use-figure-commands.ts'
import { useLedgerLines } from './use-ledger-lines.ts'
import { usePlotPicture } from './use-plot-picture.ts'

const words = messages.figures.view
const LAYOUT = 'figures'

interface LedgerBodyProps {
  readonly ledger: Ledger
  readonly people: readonly Person[]
}

/** The ledger, and beside it the measure of the figure with the cursor. */
export function LedgerBody({ ledger, people }: LedgerBodyProps) {
  const grid = useRef<HTMLDivElement>(null)
  const hasRoom = useMediaQuery('(min-width: 1360px)')
  const grouping = useFigures((state) => state.grouping)
  const columns = useMemo(() => columnsOf(grouping, hasRoom), [grouping, hasRoom])
  const { lines, inConflict, shown, line, hold } = useLedgerLines(ledger)
  const [editing, setEditing] = useState<{ readonly id: string; readonly field: string } | null>(null)
  const [exporting, setExporting] = useState(false)
  const [filtering, setFiltering] = useState(false)
  const picture = usePlotPicture(words.plot.fileName(line?.group.measure ?? messages.figures.noMeasure))
  const measures = useMemo(() => ledger.groups.flatMap(({ measure }) => measure ?? []), [ledger])
  const passages = usePassages()

  const edit = (id: string, field: string): void => {
    hold(true)
    changeFigures({ cursor: id })
    setEditing({ id, field })
  }
  const leaveEdit = (): void => {
    hold(false)
    setEditing(null)
    grid.current?.focus({ preventScroll: true })
  }
  const reach = (id: string): void => {
    // The plot shows all figures of the measure, also those that the filter leaves out of the table.
    const isShown = lines.some(({ key }) => key === id)
    changeFigures({ cursor: id, ...(isShown ? {} : { filter: NO_LEDGER_FILTER }) })
    if (!isShown) announce(words.commands.showAll)
  }
  const keepConflictApart = (conflict: FigureConflict): void => {
    const one = conflict.rows.find(({ annotation }) => annotation.id === line?.key) ?? conflict.rows[0]
    if (!one) return
    const others = conflict.rows.filter((row) => row !== one)
    const told = words.conflict.keptApart(valueIn(null, one.figure), others.map(valueOf).join(', '))
    void keepApart(
      one.annotation.id,
      others.map(({ annotation }) => annotation.id),
      told,
    )
  }
  const context = {
    ledger,
    lines,
    line,
    conflict: conflictOf(ledger, line?.key ?? null),
    hasPlot: line !== null && line.group.rows.some(({ figure }) => figure.value !== null),
    onOpen: ({ row }: FigureLine) => {
      passages.open(row)
    },
    onOpenBoth: passages.openBoth,
    onEdit: ({ key }: FigureLine) => {
      edit(key, fieldOf(columns[Math.min(useFigures.getState().column, columns.length - 1)]))
    },
    onKeepApart: keepConflictApart,
    onExport: () => {
      showPane(LAYOUT, 'right')
      setExporting(true)
    },
    onCopy: picture.copy,
    onFilter: () => {
      setFiltering(true)
    },
  }
  useFigureCommands(context)
  const pane = (
    <MeasurePane
      line={line}
      picture={picture}
      exporting={exporting}
      onExporting={setExporting}
      onReach={reach}
      onOpen={passages.open}
      onOpenBoth={passages.openBoth}
      onKeepApart={keepConflictApart}
      onCompareAgain={({ a, b }) => {
        const told = words.conflict.compared(valueOf(a), valueOf(b))
        void compareAgain(a.annotation.id, b.annotation.id, told)
      }}
    />
  )
  return (
    <PaneLayout
      name={LAYOUT}
      right={{ label: words.pane.label, size: hasRoom ? 420 : 360, dropBelow: 1180, content: pane }}
    >
      <Pane label={messages.figures.title} surface="page">
        <LedgerTools ledger={ledger} shown={shown} filtering={filtering} onFiltering={setFiltering} />
        {shown === 0 ? (
          <NothingShown all={ledger.figures} />
        ) : (
          <LedgerTable
            ref={grid}
            lines={lines}
            columns={columns}
            cursor={line?.key ?? null}
            inConflict={inConflict}
            editing={editing}
            people={people}
            measures={measures}
            onOpen={context.onOpen}
            onEdit={edit}
            onLeaveEdit={leaveEdit}
          />
        )}
      </Pane>
    </PaneLayout>
  )
}

const valueOf = ({ figure }: LedgerRow): string => valueIn(null, figure)

function NothingShown({ all }: { readonly all: number }) {
  return (
    <EmptyState
      title={words.empty.filtered}
      action={
        <Button
          chord="0"
          onClick={() => {
            changeFigures({ filter: NO_LEDGER_FILTER })
          }}
        >
          {words.empty.clear}
        </Button>
      }
    >
      <p>{words.empty.filteredText(all)}</p>
    </EmptyState>
  )
}

/** The ways to the texts; back leads here again. */
function usePassages() {
  const go = useNavigation((state) => state.go)
  const open = useCallback(
    ({ annotation }: LedgerRow) => {
      go({ view: 'read', sourceId: annotation.target.source, annotationId: annotation.id })
    },
    [go],
  )
  const openBoth = useCallback(
    ({ rows }: FigureConflict) => {
      const one = rows[0]
      const other = rows.find(({ annotation }) => annotation.target.source !== one?.annotation.target.source)
      if (!one) return
      if (!other) open(one)
      else {
        go({
          view: 'read',
          side: 'left',
          sourceId: one.annotation.target.source,
          annotationId: one.annotation.id,
          beside: other.annotation.target.source,
          besideAnnotationId: other.annotation.id,
        })
      }
    },
    [go, open],
  )
  return { open, openBoth }
}
