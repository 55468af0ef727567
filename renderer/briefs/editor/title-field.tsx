import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { messages } from '../../../shared/messages/messages.ts'
import styles from './brief-editor.module.css'
import { KEEP_COMMAND } from './keep-command.ts'

const words = messages.briefEditor

interface TitleFieldProps {
  readonly title: string
  readonly onChange: (title: string) => void
}

/** The title over the text; Enter goes on to the text. */
export function TitleField({ title, onChange }: TitleFieldProps): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  return (
    <h1>
      <textarea
        className={styles.title}
        rows={1}
        dir="auto"
        spellCheck={false}
        aria-label={words.title}
        placeholder={words.untitled}
        value={title}
        onChange={(event) => {
          onChange(event.target.value.replace(/[\r\n]+/g, ' '))
        }}
        onBlur={() => {
          editor.dispatchCommand(KEEP_COMMAND, undefined)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          editor.focus(undefined, { defaultSelection: 'rootStart' })
        }}
      />
    </h1>
  )
}
