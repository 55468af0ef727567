import { useMemo } from 'react'
import { Copy, Eye, FilePlus2, FileText, PencilLine, Trash2 } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { type Brief, CITATION_STYLES } from '../../../shared/model/brief.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { changeHead, duplicate, remove } from './brief-actions.ts'
import { openBriefDialog } from './brief-dialog-store.ts'
import { type BriefMode, openBrief, setBriefMode } from './open-brief-store.ts'

const { list, bar, group } = messages.briefs
const common = { group, whileTyping: true } as const

export const BRIEF_KEYS = {
  create: '$mod+Shift+n',
  rename: 'Shift+F2',
  duplicate: '$mod+Shift+d',
  remove: 'Alt+Shift+Backspace',
  mode: 'F9',
} as const

/** Making, opening, naming and deleting briefs. @param open the written brief in front; null: the annotated one */
export function useBriefCommands(
  dossierId: string,
  briefs: readonly Brief[],
  open: Brief | null,
  mode: BriefMode,
): void {
  const commands = useMemo<readonly Command[]>(
    () => [...ofAll(dossierId, briefs, open), ...ofOne(dossierId, open, mode)],
    [dossierId, briefs, open, mode],
  )
  useCommands('brief.list', commands)
}

function ofAll(dossierId: string, briefs: readonly Brief[], open: Brief | null): readonly Command[] {
  const others = [{ id: null, title: list.annotated }, ...briefs].filter(({ id }) => id !== (open?.id ?? null))
  return [
    {
      ...common,
      id: 'brief.new',
      label: list.create,
      keyLine: list.keyLine,
      keys: [BRIEF_KEYS.create],
      icon: FilePlus2,
      run: () => {
        openBriefDialog({ kind: 'new' })
      },
    },
    ...others.map(({ id, title }) => ({
      ...common,
      id: `brief.open.${id ?? 'annotated'}`,
      label: list.open(title === '' ? list.untitled : title),
      icon: FileText,
      run: () => {
        openBrief(dossierId, id)
      },
    })),
  ]
}

function ofOne(dossierId: string, open: Brief | null, mode: BriefMode): readonly Command[] {
  const disabled = open === null ? list.noneOpen : null
  const withOpen = (run: (briefId: string) => void) => () => {
    if (open !== null) run(open.id)
  }
  return [
    {
      ...common,
      id: 'brief.mode',
      label: mode === 'write' ? bar.toPreview : bar.toWrite,
      ...(open === null ? {} : { keyLine: bar.previewKeyLine }),
      keys: [BRIEF_KEYS.mode],
      icon: mode === 'write' ? Eye : PencilLine,
      disabled,
      run: withOpen(() => {
        setBriefMode(dossierId, mode === 'write' ? 'preview' : 'write')
      }),
    },
    {
      ...common,
      id: 'brief.rename',
      label: list.rename,
      keys: [BRIEF_KEYS.rename],
      icon: PencilLine,
      disabled,
      run: withOpen((briefId) => {
        openBriefDialog({ kind: 'rename', briefId })
      }),
    },
    {
      ...common,
      id: 'brief.duplicate',
      label: list.duplicate,
      keys: [BRIEF_KEYS.duplicate],
      icon: Copy,
      disabled,
      run: withOpen((briefId) => void duplicate(dossierId, briefId)),
    },
    {
      ...common,
      id: 'brief.remove',
      label: list.remove,
      keys: [BRIEF_KEYS.remove],
      icon: Trash2,
      disabled,
      run: withOpen((briefId) => void remove(dossierId, briefId)),
    },
    ...CITATION_STYLES.filter((style) => open !== null && style !== open.citationStyle).map((style) => ({
      ...common,
      id: `brief.style.${style}`,
      label: bar.styleCommand(bar.styles[style]),
      run: withOpen((briefId) => void changeHead(dossierId, briefId, { citationStyle: style })),
    })),
  ]
}
