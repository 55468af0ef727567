import { useMemo } from 'react'
import { ArrowLeft, ArrowRight, CircleHelp, Redo2, Search, Settings2, Undo2 } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { TransactionLabel } from '../../shared/model/transaction.ts'
import type { Result } from '../../shared/result.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { errorText } from '../errors/error-text.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { VIEWS } from '../navigation/place.ts'
import { redo, undo } from '../storage/history.ts'
import { useHistory } from '../storage/live.ts'
import { announce } from '../ui/announcer.tsx'
import { hideUndoLine } from '../ui/undo-line.tsx'

/** What can lie over the view. */
export type FramePanel = 'palette' | 'help' | 'settings'

const text = messages.app

/**
 * Undo or redo, said aloud. A failure is said here and stays at the foot of the window. Whether there is
 * something to do is asked of the log itself: what is shown follows a moment later, too late for a quick second key.
 */
async function step(
  work: Promise<Result<TransactionLabel | null>>,
  said: (what: string) => string,
  nothing: string,
): Promise<void> {
  hideUndoLine()
  const result = await work
  if (!result.ok) announce(errorText(result.error))
  else announce(result.value ? said(text.steps[result.value]) : nothing)
}

const viewCommands = (): readonly Command[] =>
  VIEWS.map((view, index) => ({
    id: `view.${view}`,
    label: text.views.goTo(text.views[view]),
    group: text.groups.views,
    keys: [`$mod+${String(index + 1)}`],
    whileTyping: true,
    run: () => {
      useNavigation.getState().go({ view })
    },
  }))

function useEditCommands(): readonly Command[] {
  const history = useHistory()
  const undoing = history?.undo ?? null
  const redoing = history?.redo ?? null
  return useMemo(
    () => [
      {
        id: 'edit.undo',
        label: undoing ? text.top.undoWhat(text.steps[undoing]) : text.top.undo,
        group: text.groups.edit,
        keys: ['$mod+z'],
        icon: Undo2,
        run: () => void step(undo(), text.top.undone, text.top.nothingToUndo),
      },
      {
        id: 'edit.redo',
        label: redoing ? text.top.redoWhat(text.steps[redoing]) : text.top.redo,
        group: text.groups.edit,
        keys: ['$mod+Shift+z', '$mod+y'],
        icon: Redo2,
        run: () => void step(redo(), text.top.redone, text.top.nothingToRedo),
      },
    ],
    [undoing, redoing],
  )
}

function useGoCommands(): readonly Command[] {
  const canBack = useNavigation(({ past }) => past.length > 0)
  const canForward = useNavigation(({ future }) => future.length > 0)
  return useMemo(
    () => [
      {
        id: 'go.back',
        label: text.top.back,
        group: text.groups.go,
        // While reading, Alt and an arrow move by a word: the first key is the one that works everywhere.
        keys: ['$mod+[', 'Alt+ArrowLeft'],
        icon: ArrowLeft,
        disabled: canBack ? null : text.top.noBack,
        run: () => {
          useNavigation.getState().back()
        },
      },
      {
        id: 'go.forward',
        label: text.top.forward,
        group: text.groups.go,
        keys: ['$mod+]', 'Alt+ArrowRight'],
        icon: ArrowRight,
        disabled: canForward ? null : text.top.noForward,
        run: () => {
          useNavigation.getState().forward()
        },
      },
    ],
    [canBack, canForward],
  )
}

/** The commands that are there in every view. */
export function useFrameCommands(panel: FramePanel | null, onPanel: (panel: FramePanel | null) => void): void {
  const edit = useEditCommands()
  const go = useGoCommands()
  const panels = useMemo<readonly Command[]>(() => {
    const opens = (which: FramePanel) => () => {
      onPanel(panel === which ? null : which)
    }
    const common = { group: text.groups.window, whileTyping: true } as const
    return [
      {
        ...common,
        id: 'app.palette',
        label: text.palette.title,
        keyLine: text.palette.keyLine,
        keys: ['$mod+k'],
        icon: Search,
        run: opens('palette'),
      },
      { ...common, id: 'edit.find', label: text.top.find, keys: ['$mod+f'], icon: Search, run: opens('palette') },
      {
        ...common,
        id: 'app.settings',
        label: messages.settings.title,
        keys: ['$mod+,'],
        icon: Settings2,
        run: opens('settings'),
      },
      {
        ...common,
        id: 'help.keys',
        label: text.help.title,
        keyLine: text.help.keyLine,
        group: text.groups.help,
        keys: ['F1'],
        icon: CircleHelp,
        run: opens('help'),
      },
    ]
  }, [panel, onPanel])
  const commands = useMemo(() => [...viewCommands(), ...edit, ...go, ...panels], [edit, go, panels])
  useCommands('frame', commands)
}
