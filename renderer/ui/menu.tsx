import { Fragment, type ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import { Button as PressButton } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import styles from './menu.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  readonly chord?: string | undefined
  /** Shown at the end, faint: a count, a date. */
  readonly detail?: string
  readonly checked?: boolean
  /** Why it can't be chosen now. */
  readonly disabled?: string | null
}

interface MenuProps {
  /** What the menu is about. */
  readonly label: string
  /** The content of the button that opens it. */
  readonly trigger: ReactNode
  readonly triggerClassName?: string | undefined
  /** Groups are divided by a line. */
  readonly groups: readonly (readonly MenuEntry[])[]
  readonly onAction: (id: string) => void
  /** Where something besides the button opens it too; without it the menu keeps this itself. */
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
}

/** A button that opens a menu: arrows, type-ahead, Esc. */
export function Menu({ label, trigger, triggerClassName, groups, onAction, open, onOpenChange }: MenuProps) {
  const shown = groups.filter((group) => group.length > 0)
  const disabledKeys = shown.flatMap((group) => group.filter(({ disabled }) => disabled).map(({ id }) => id))
  return (
    <MenuTrigger
      {...(open === undefined ? {} : { isOpen: open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <PressButton className={triggerClassName ?? ''}>{trigger}</PressButton>
      <AriaPopover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <AriaMenu
          className={styles.menu ?? ''}
          aria-label={label}
          disabledKeys={disabledKeys}
          onAction={(key) => {
            onAction(String(key))
          }}
        >
          {shown.map((group, index) => (
            <Fragment key={group[0]?.id}>
              {index > 0 && <Separator className={styles.rule ?? ''} />}
              <MenuSection aria-label={label}>
                {group.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </MenuSection>
            </Fragment>
          ))}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  )
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const icon = entry.checked === true ? Check : entry.icon
  return (
    <MenuItem id={entry.id} textValue={entry.label} className={styles.item ?? ''}>
      <span className={styles.icon}>{icon && <Icon of={icon} />}</span>
      <span className={styles.label}>{entry.label}</span>
      {(entry.disabled ?? entry.detail) && <span className={styles.detail}>{entry.disabled ?? entry.detail}</span>}
      {entry.chord !== undefined && <Kbd chord={entry.chord} />}
    </MenuItem>
  )
}
