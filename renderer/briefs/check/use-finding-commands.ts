import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND } from 'lexical'
import { ArrowDown, ArrowUp, RefreshCw, Wrench } from 'lucide-react'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import type { Finding, Fix } from '../../../shared/briefs/findings/finding.ts'
import type { WrittenBrief } from '../../../shared/briefs/written/written-brief.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { matchesChord } from '../../commands/match-chord.ts'
import { openSheet } from '../../navigation/sheet-store.ts'
import { announce } from '../../ui/announcer.tsx'
import { parseChord } from '../../ui/chord.ts'
import { setBriefMode } from '../brief-list/open-brief-store.ts'
import { applyFix, goToBlock } from '../editor/editor-actions.ts'
import { useBriefEditor } from '../editor/editor-store.ts'
import { type CheckedBrief, stepFinding } from './check-brief.ts'
import { FIX_KEY } from './finding-row.tsx'

const text = messages.briefs.findings

export const CHECK_KEYS = { runAgain: 'F7', next: 'F8', previous: 'Shift+F8' } as const

interface Findings {
  readonly selectedId: string | null
  /** Selects a finding and shows its place. */
  readonly go: (finding: Finding) => void
  readonly fix: (fix: Fix) => void
}

/** Going from problem to problem and mending them. */
export function useFindingCommands(
  { brief }: WrittenBrief,
  index: BriefIndex,
  checked: CheckedBrief | null,
  runAgain: () => CheckedBrief,
): Findings {
  const [selected, setSelected] = useState<{ readonly id: string; readonly at: number } | null>(null)
  const showPlace = useShowPlace(brief.dossierId, brief.id)
  const findings = checked?.findings
  const go = useCallback(
    (finding: Finding) => {
      setSelected({ id: finding.id, at: findings?.indexOf(finding) ?? 0 })
      showPlace(finding)
    },
    [findings, showPlace],
  )
  const fix = useCallback((wanted: Fix) => applyAny(wanted, index), [index])
  const commands = useMemo<readonly Command[]>(() => {
    const all = findings ?? []
    const step = (by: 1 | -1) => () => {
      const next = stepFinding(all, selected, by)
      if (!next) {
        announce(text.nothing)
        return
      }
      go(next)
      announce(
        `${messages.briefCheck.kinds[next.kind]}. ${next.detail} ${text.position(all.indexOf(next) + 1, all.length)}`,
      )
    }
    const first = all.find(({ id }) => id === selected?.id)?.fixes.find(({ type }) => type !== 'date-figure')
    const common = { group: messages.briefs.group, whileTyping: true } as const
    return [
      {
        ...common,
        id: 'brief.check',
        label: text.runAgain,
        keyLine: text.runAgainKeyLine,
        keys: [CHECK_KEYS.runAgain],
        icon: RefreshCw,
        run: () => {
          announce(text.checked(runAgain().findings.length))
        },
      },
      {
        ...common,
        id: 'brief.next-problem',
        label: text.next,
        keyLine: text.nextKeyLine,
        keys: [CHECK_KEYS.next],
        icon: ArrowDown,
        run: step(1),
      },
      {
        ...common,
        id: 'brief.previous-problem',
        label: text.previous,
        keys: [CHECK_KEYS.previous],
        icon: ArrowUp,
        run: step(-1),
      },
      {
        ...common,
        id: 'brief.fix',
        label: first ? text.fixes[first.type] : text.fix,
        keys: [FIX_KEY],
        icon: Wrench,
        disabled: first ? null : text.chooseFirst,
        run: () => {
          if (first) fix(first)
        },
      },
    ]
  }, [findings, selected, go, fix, runAgain])
  useCommands('brief.check', commands)
  useFixKeyInText(commands)
  return { selectedId: selected?.id ?? null, go, fix }
}

/** In the text the editor would take Enter for a new paragraph in the place of what is selected. */
function useFixKeyInText(commands: readonly Command[]): void {
  const editor = useBriefEditor((state) => state.editor)
  useEffect(
    () =>
      editor?.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.isComposing || !matchesChord(event, parseChord(FIX_KEY))) return false
          event.preventDefault()
          const command = commands.find(({ keys }) => keys?.includes(FIX_KEY))
          // After the editor's own turn: in it, nothing could be kept at once.
          if (command?.disabled) announce(`${command.label}. ${command.disabled}`)
          else if (command && !event.repeat) queueMicrotask(command.run)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    [editor, commands],
  )
}

/** Those of the editor are its own; a role is given where the person is shown. */
function applyAny(fix: Fix, index: BriefIndex): void {
  if (fix.type === 'give-role') openSheet({ kind: 'person', personId: fix.personId })
  else if (!applyFix(fix, index)) announce(text.notFixed)
}

/** Goes to the place of a finding, from the preview by way of the editor, which comes a moment later. */
function useShowPlace(dossierId: string, briefId: string): (finding: Finding) => void {
  const isEdited = useBriefEditor((state) => state.briefId === briefId)
  const waiting = useRef<Finding | null>(null)
  useEffect(() => {
    if (!isEdited || waiting.current === null) return
    showNow(waiting.current)
    waiting.current = null
  }, [isEdited])
  return useCallback(
    (finding: Finding) => {
      if (isEdited) showNow(finding)
      else {
        waiting.current = finding
        setBriefMode(dossierId, 'write')
      }
    },
    [isEdited, dossierId],
  )
}

function showNow({ block, span }: Finding): void {
  if (block !== null) goToBlock(block, span)
}
