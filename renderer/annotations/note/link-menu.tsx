import { useEffect, useRef } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { targetKey } from '../../../shared/notes/link-address.ts'
import { CaretEntry, CaretMenu } from '../../writing/caret-menu.tsx'
import { LinkMark } from './link-mark.tsx'
import styles from './link-menu.module.css'
import type { LinkMenuState } from './use-link-menu.ts'

const words = messages.annotations

interface LinkMenuProps {
  readonly id: string
  /** `anchor-name` of what the menu stands under. */
  readonly anchor: string
  readonly menu: LinkMenuState
}

/** What an `@` can become. */
export function LinkMenu({ id, anchor, menu }: LinkMenuProps): React.JSX.Element {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.showPopover()
  }, [])
  return (
    <CaretMenu
      ref={list}
      id={id}
      label={words.linkMenu}
      foundText={words.linksFound}
      noneText={words.noLinksFound}
      menu={menu}
      keyOf={({ target }) => targetKey(target)}
      className={styles.menu}
      style={{ positionAnchor: anchor } as Record<string, string>}
    >
      {({ kind, label, detail }) => (
        <CaretEntry
          mark={
            <>
              <LinkMark kind={kind} />
              <span className="unseen">{kind === 'source' ? words.source : words.kinds[kind]}</span>
            </>
          }
          label={label}
          isQuote
          detail={detail}
        />
      )}
    </CaretMenu>
  )
}
