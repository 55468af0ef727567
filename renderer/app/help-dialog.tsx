import { useMemo } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Command } from '../commands/command.ts'
import { useCommandStore } from '../commands/command-store.ts'
import { byPrecedence } from '../commands/pick-command.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import styles from './help-dialog.module.css'

/** Every command with its keys, as they are here and now. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const owners = useCommandStore((state) => state.owners)
  const groups = useMemo(() => grouped(byPrecedence(owners)), [owners])
  return (
    <Dialog
      title={messages.app.help.title}
      onClose={onClose}
      className={styles.dialog}
      actions={
        <Button look="primary" chord="Escape" onClick={onClose}>
          {messages.app.close}
        </Button>
      }
    >
      <p className={styles.intro}>{messages.app.help.intro}</p>
      <div className={styles.groups} role="region" aria-label={messages.app.help.title} tabIndex={0}>
        {groups.map(([group, commands]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id}>
                  <dt>{command.label}</dt>
                  <dd>
                    {command.keys?.map((chord) => <Kbd key={chord} chord={chord} caps="keys" />) ?? (
                      <span className="faint">{messages.app.help.noKey}</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function grouped(commands: readonly Command[]): readonly (readonly [string, readonly Command[]])[] {
  const groups = new Map<string, Map<string, Command>>()
  for (const command of commands) {
    const group = groups.get(command.group) ?? new Map<string, Command>()
    if (!group.has(command.id)) group.set(command.id, command)
    groups.set(command.group, group)
  }
  return [...groups].map(([group, own]) => [group, [...own.values()]] as const)
}
