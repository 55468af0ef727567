import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { chordText } from '../../ui/chord.ts'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { LINK_KEY } from './editor-keys.ts'
import styles from './toolbar.module.css'
import { openPanel, usePanel } from './panel-store.ts'
import { safeUrl } from './safe-url.ts'
import { setLink } from './text-actions.ts'

const words = messages.briefEditor.link

/** Sets, changes and removes the link at the caret. */
export function LinkPopover({ link }: { readonly link: string | null }): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  const open = usePanel((state) => state.panel === 'link')
  return (
    <Popover
      label={words.menu}
      trigger={<Icon of={Link2} />}
      triggerLabel={`${words.menu} (${chordText(LINK_KEY)})`}
      triggerClassName={styles.tool}
      open={open}
      onOpenChange={(isOpen) => {
        openPanel(isOpen ? 'link' : null)
        // The browser puts the caret at the beginning of the text when the focus comes back to it.
        if (!isOpen)
          requestAnimationFrame(() => {
            editor.focus()
          })
      }}
    >
      <LinkForm link={link} />
    </Popover>
  )
}

function LinkForm({ link }: { readonly link: string | null }): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  const [address, setAddress] = useState(link ?? '')
  const [error, setError] = useState<string | null>(null)
  const take = (url: string | null): void => {
    openPanel(null)
    // The popover gives the focus back to its button first.
    requestAnimationFrame(() => {
      setLink(editor, url)
    })
  }
  const apply = (): void => {
    const url = safeUrl(address)
    if (url === null) setError(words.wrong)
    else take(url)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <TextField
        label={words.address}
        placeholder={words.example}
        inputMode="url"
        dir="ltr"
        autoFocus
        value={address}
        error={error}
        onChange={(value) => {
          setAddress(value)
          setError(null)
        }}
      />
      <div className={styles.actions}>
        {link !== null && (
          <Button
            size="small"
            look="plain"
            onClick={() => {
              take(null)
            }}
          >
            {words.remove}
          </Button>
        )}
        <Button size="small" look="primary" type="submit">
          {words.apply}
        </Button>
      </div>
    </form>
  )
}
