import type { ReactNode } from 'react'
import { FolderCog, Settings2 } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { runCommand } from '../commands/run-command.ts'
import { platform } from '../platform/platform.ts'
import {
  changeSettings,
  READING_SIZES,
  TEXT_WIDTHS,
  THEMES,
  type Theme,
  useSettings,
} from '../settings/settings-store.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Popover } from '../ui/popover.tsx'
import { Segments } from '../ui/segments.tsx'
import styles from './settings-popover.module.css'

const text = messages.settings

interface SettingsPopoverProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

function chooseTheme(theme: Theme): void {
  changeSettings({ theme })
  // The window's own parts (scroll bars, dialogs, the first paint of the next start) follow the main process.
  void platform.theme.set({ theme })
}

export function SettingsPopover({ open, onOpenChange }: SettingsPopoverProps) {
  const settings = useSettings()
  return (
    <Popover
      label={text.title}
      trigger={<Icon of={Settings2} />}
      triggerLabel={text.title}
      triggerClassName={styles.trigger}
      open={open}
      onOpenChange={onOpenChange}
    >
      <div className={styles.panel}>
        <Setting label={text.theme}>
          <Segments
            label={text.theme}
            segments={THEMES.map((theme) => ({ value: theme, content: text.themes[theme] }))}
            value={settings.theme}
            onChange={chooseTheme}
          />
        </Setting>
        <Setting label={text.readingSize}>
          <Segments
            label={text.readingSize}
            segments={READING_SIZES.map((size) => ({
              value: String(size),
              content: <span className="num">{size}</span>,
              label: text.pixels(size),
            }))}
            value={String(settings.readingSize)}
            onChange={(value) => {
              const readingSize = READING_SIZES.find((size) => String(size) === value)
              if (readingSize !== undefined) changeSettings({ readingSize })
            }}
          />
        </Setting>
        <Setting label={text.textWidth}>
          <Segments
            label={text.textWidth}
            segments={TEXT_WIDTHS.map((width) => ({ value: width, content: text.textWidths[width] }))}
            value={settings.textWidth}
            onChange={(textWidth) => {
              changeSettings({ textWidth })
            }}
          />
        </Setting>
        <p className={styles.specimen}>{text.specimen}</p>
        <p className={styles.workspace}>
          <Button
            icon={FolderCog}
            aria-haspopup="dialog"
            onClick={() => {
              onOpenChange(false)
              runCommand('workspace.info')
            }}
          >
            {messages.workspace.commands.info}
          </Button>
        </p>
      </div>
    </Popover>
  )
}

function Setting({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.setting}>
      <h3>{label}</h3>
      {children}
    </div>
  )
}
