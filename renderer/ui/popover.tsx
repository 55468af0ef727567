import type { ReactNode } from 'react'
import { Button as PressButton } from 'react-aria-components/Button'
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import styles from './popover.module.css'

interface PopoverProps {
  /** What the popover holds. */
  readonly label: string
  /** The content of the button that opens it; `triggerLabel` names it when it holds no word. */
  readonly trigger: ReactNode
  readonly triggerLabel?: string
  readonly triggerClassName?: string | undefined
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly children: ReactNode
}

/** A button with a small panel under it; Esc or a click elsewhere closes it. */
export function Popover({
  label,
  trigger,
  triggerLabel,
  triggerClassName,
  open,
  onOpenChange,
  children,
}: PopoverProps) {
  return (
    <DialogTrigger isOpen={open} onOpenChange={onOpenChange}>
      <PressButton
        className={triggerClassName ?? ''}
        {...(triggerLabel === undefined ? {} : { 'aria-label': triggerLabel })}
      >
        {trigger}
      </PressButton>
      <AriaPopover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <AriaDialog className={styles.dialog ?? ''} aria-label={label}>
          {children}
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
