import { useEffect, useMemo } from 'react'
import { ClipboardPaste, FolderOpen, Import } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { announce } from '../../ui/announcer.tsx'
import { filesOfPasted, readClipboard } from './clipboard.ts'
import { dismissReport, reportProblem, useImports } from './import-store.ts'
import { cancelImport, pickAndImport, startImport } from './start-import.ts'

const text = messages.library

/** Import, folder, paste; and Esc for the import that runs or the report that stands. */
export function useImportCommands(dossierId: string | null, onPaste: () => void): void {
  const busy = useImports(({ progress, report }) => (progress ? 'running' : report ? 'ended' : null))
  const commands = useMemo<readonly Command[]>(() => {
    if (dossierId === null) return []
    const group = text.group
    const stops: readonly Command[] = [
      {
        id: 'library.cancel-import',
        label: busy === 'running' ? text.commands.cancelImport : text.importing.dismiss,
        group,
        keys: ['Escape'],
        run: busy === 'running' ? cancelImport : dismissReport,
      },
    ]
    return [
      {
        id: 'library.import-files',
        label: text.commands.import,
        group,
        keys: ['i'],
        keyLine: text.keys.import,
        icon: Import,
        run: () => void pickAndImport(dossierId, 'files'),
      },
      {
        id: 'library.import-folder',
        label: text.commands.importFolder,
        group,
        keys: ['Shift+i'],
        icon: FolderOpen,
        run: () => void pickAndImport(dossierId, 'folder'),
      },
      {
        id: 'library.paste',
        label: text.commands.paste,
        group,
        keys: ['$mod+v'],
        native: true,
        keyLine: text.keys.paste,
        icon: ClipboardPaste,
        run: onPaste,
      },
      ...(busy ? stops : []),
    ]
  }, [dossierId, busy, onPaste])
  useCommands('import', commands)
  usePaste(dossierId)
}

/** What is pasted into the library, and not into a field, becomes a source. */
function usePaste(dossierId: string | null): void {
  useEffect(() => {
    if (dossierId === null) return
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target?.closest('input, textarea, dialog') || target?.isContentEditable) return
      if (!event.clipboardData) return
      const pasted = readClipboard(event.clipboardData)
      if (pasted.kind === 'picture' || pasted.kind === 'nothing') sayNoText(pasted.kind)
      const files = filesOfPasted(pasted)
      if (files.length === 0) return
      event.preventDefault()
      startImport(dossierId, files)
    }
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('paste', onPaste)
    }
  }, [dossierId])
}

/** What is on the clipboard has no text to read. */
export function sayNoText(kind: 'picture' | 'nothing'): void {
  const reason = text.paste[kind]
  reportProblem({ name: text.paste.clipboard, reason, next: text.paste.copyText })
  announce(reason)
}
