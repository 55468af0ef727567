import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useState } from 'react'
import { Fence } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { Button } from '../../ui/button.tsx'
import { listTarget } from '../../ui/list-keys.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { switchBlocks } from '../library-actions.ts'
import styles from './block-list.module.css'

const words = messages.library.blocks
const FENCE_KEY = 'Shift+b'
/** px */
const ROW = 28
const ROWS_SHOWN = 9
/** Of a block, in UTF-16 code units. */
const SHOWN = 160

interface BlockListProps {
  readonly sourceId: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly language: string
}

interface Range {
  readonly anchor: number
  readonly active: number
}

/** The blocks of a text in a line each: a stretch of them is chosen by Shift or by drag, and fenced or taken out. */
export function BlockList({ sourceId, text, blocks, language }: BlockListProps) {
  const [{ anchor, active }, setRange] = useState<Range>({ anchor: 0, active: 0 })
  const [from, to] = [Math.min(anchor, active), Math.min(Math.max(anchor, active), blocks.length - 1)]
  const areFenced = blocks.slice(from, to + 1).every(({ role }) => role === 'boilerplate')
  const run = useMemo(
    () => () => void switchBlocks(sourceId, new Set(Array.from({ length: to - from + 1 }, (_, at) => from + at))),
    [sourceId, from, to],
  )
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'library.fence-blocks',
        label: words.command,
        group: messages.library.group,
        keys: [FENCE_KEY],
        icon: Fence,
        run,
      },
    ],
    [run],
  )
  useCommands('library blocks', commands)
  const goTo = (index: number, isExtending: boolean) => {
    setRange((range) => ({ anchor: isExtending ? range.anchor : index, active: index }))
  }
  const extend = (event: KeyboardEvent) => {
    const target = event.shiftKey ? listTarget(event.key, active, blocks.length, ROWS_SHOWN - 1) : null
    if (target === null) return
    event.preventDefault()
    event.stopPropagation()
    goTo(target, true)
  }
  return (
    <div onKeyDownCapture={extend}>
      <div className={styles.list} style={{ height: ROW * Math.min(ROWS_SHOWN, blocks.length) + 2 }}>
        <VirtualList
          label={words.list}
          items={blocks}
          keyOf={({ start }) => String(start)}
          rowHeight={ROW}
          activeKey={String(blocks[active]?.start ?? '')}
          onActiveChange={(key) => {
            const index = blocks.findIndex(({ start }) => String(start) === key)
            // A click has said already what it chooses.
            if (index !== active) goTo(index, false)
          }}
          renderRow={(block, { index }) => (
            <Row
              block={block}
              text={text}
              language={language}
              isChosen={index >= from && index <= to}
              onDrag={() => {
                goTo(index, true)
              }}
              onGrab={(event) => {
                if (event.button === 0) goTo(index, event.shiftKey)
              }}
            />
          )}
        />
      </div>
      <div className={styles.acts}>
        <Button size="small" icon={Fence} chord={FENCE_KEY} onClick={run}>
          {areFenced ? words.takeOut(to - from + 1) : words.fence(to - from + 1)}
        </Button>
      </div>
    </div>
  )
}

interface RowProps {
  readonly block: Block
  readonly text: string
  readonly language: string
  readonly isChosen: boolean
  readonly onGrab: (event: PointerEvent) => void
  readonly onDrag: () => void
}

const isHeld = (event: MouseEvent): boolean => (event.buttons & 1) === 1

function Row({ block: { role, start, end }, text, language, isChosen, onGrab, onDrag }: RowProps) {
  return (
    <div
      className={styles.row}
      data-role={role}
      data-chosen={isChosen ? '' : undefined}
      onPointerDown={onGrab}
      onPointerEnter={(event) => {
        if (isHeld(event)) onDrag()
      }}
    >
      <span className={styles.role}>{words.roles[role]}</span>
      <bdi className="clip" lang={language}>
        {text.slice(start, Math.min(end, start + SHOWN))}
      </bdi>
      {isChosen && <span className="unseen">{words.chosen}</span>}
    </div>
  )
}
