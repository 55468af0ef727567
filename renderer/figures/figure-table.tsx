import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { FigureRow, MeasureRow } from './figure-row.tsx'
import { type FigureLine, lineTarget, startKey } from './figure-lines.ts'
import styles from './figures-view.module.css'

const text = messages.figures
const ROW_HEIGHT = 28
const MEASURE_HEIGHT = 46

interface FigureTableProps {
  readonly lines: readonly FigureLine[]
  readonly sources: readonly Source[]
  readonly people: readonly Person[]
}

/** A grid with one tab stop; only the lines in view are mounted. Arrows move, Enter opens the passage. */
export function FigureTable({ lines, sources, people }: FigureTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const current = useNavigation(({ place }) => place.annotationId)
  const [activeKey, setActiveKey] = useState(() => startKey(lines, current))
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The view was opened by its key: the arrows work at once. A focus that is elsewhere stays there.
    if (document.activeElement === document.body) grid.current?.focus()
  }, [])
  const active = lines.findIndex(({ key }) => key === activeKey)
  const sourceById = useMemo(() => new Map(sources.map((source) => [source.id, source])), [sources])
  const personById = useMemo(() => new Map(people.map((person) => [person.id, person])), [people])
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this; the virtualizer re-renders by itself
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.type === 'measure' ? MEASURE_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 12,
  })
  const open = useOpenPassage()
  const activeLine = lines[active]
  useOpenCommand(activeLine?.type === 'figure' ? activeLine.annotation : null, open)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const page = Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 1
    const target = lineTarget(lines, active, event.key, page)
    if (target === null) return
    event.preventDefault()
    setActiveKey(lines[target]?.key ?? null)
    rows.scrollToIndex(target, { align: 'auto' })
  }

  return (
    <div
      ref={grid}
      className={styles.grid}
      role="grid"
      aria-label={text.tableLabel}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={active >= 0 ? `${id}-${String(active)}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Head />
      <div ref={scroller} className={styles.scroller} role="rowgroup">
        <div className={styles.lines} role="presentation" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start, size }) => {
            const line = lines[index]
            if (!line) return null
            const isFigure = line.type === 'figure'
            return (
              <div
                key={key}
                id={`${id}-${String(index)}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={isFigure ? index === active : undefined}
                className={isFigure ? styles.row : styles.measure}
                style={{ transform: `translateY(${String(start)}px)`, height: size }}
                onClick={
                  isFigure
                    ? () => {
                        setActiveKey(line.key)
                      }
                    : undefined
                }
                onDoubleClick={
                  isFigure
                    ? () => {
                        open(line.annotation)
                      }
                    : undefined
                }
              >
                {isFigure ? (
                  <FigureRow annotation={line.annotation} sourceById={sourceById} personById={personById} />
                ) : (
                  <MeasureRow measure={line.measure} count={line.count} />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function Head() {
  const { value, asOf, speaker, printed, source } = text.columns
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className={styles.head}>
        {[value, asOf, speaker, printed, source].map((label) => (
          <span key={label} role="columnheader">
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}

function useOpenPassage(): (annotation: Annotation) => void {
  const go = useNavigation((state) => state.go)
  return useCallback(
    (annotation) => {
      go({ view: 'read', sourceId: annotation.target.source, annotationId: annotation.id })
    },
    [go],
  )
}

/** Enter, while a figure has the cursor. */
function useOpenCommand(annotation: Annotation | null, open: (annotation: Annotation) => void): void {
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'figures.open-passage',
        label: text.openPassage,
        group: text.group,
        keys: ['Enter'],
        keyLine: text.openKeyLine,
        disabled: annotation ? null : text.chooseFirst,
        run: () => {
          if (annotation) open(annotation)
        },
      },
    ],
    [annotation, open],
  )
  useCommands('figures', commands)
}
