import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ChevronDown, Search, TextQuote } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import { messages } from '../../../shared/messages/messages.ts'
import { chordText } from '../../ui/chord.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Menu } from '../../ui/menu.tsx'
import { goToBlock } from './editor-actions.ts'
import { FIND_KEY, OUTLINE_KEY, QUOTE_KEY } from './editor-keys.ts'
import { useBriefEditor } from './editor-store.ts'
import { LinkPopover } from './link-popover.tsx'
import { openPanel, usePanel } from './panel-store.ts'
import { TableMenu } from './table-menu.tsx'
import { typeSlash } from './text-actions.ts'
import { $formatNow, NO_FORMAT, sameFormat, type TextFormat } from './text-format.ts'
import styles from './toolbar.module.css'
import { INSERT_TOOLS, KINDS, LIST_TOOLS, MARK_TOOLS, type Tool } from './tools.ts'

const words = messages.briefEditor

// The caret stays where it is.
const keepFocus = (event: React.MouseEvent): void => {
  event.preventDefault()
}

/** What the words at the caret are, and what can be made of them. One tab stop; arrows go through it. */
export function Toolbar(): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  const format = useFormat()
  const button = (tool: Tool, pressed?: boolean): React.JSX.Element => (
    <IconButton
      key={tool.id}
      icon={tool.icon}
      label={tool.label}
      chord={tool.chord}
      pressed={pressed}
      onMouseDown={keepFocus}
      onClick={() => {
        tool.run(editor)
      }}
    />
  )
  const { bold, italic, underline, strikethrough } = MARK_TOOLS
  return (
    <AriaToolbar className={styles.bar ?? ''} aria-label={words.toolbar}>
      <KindMenu format={format} />
      <span className={styles.rule} />
      {[bold, italic, underline, strikethrough].map((tool) =>
        button(
          tool,
          format.marks.some((mark) => MARK_TOOLS[mark as keyof typeof MARK_TOOLS] === tool),
        ),
      )}
      <span className={styles.rule} />
      {button(LIST_TOOLS.bullet, format.list === 'bullet')}
      {button(LIST_TOOLS.number, format.list === 'number')}
      <TableMenu inTable={format.inTable} />
      <span className={styles.rule} />
      <LinkPopover link={format.link} />
      {button(INSERT_TOOLS.footnote)}
      {button(INSERT_TOOLS.comment)}
      <button
        type="button"
        className={styles.insert}
        aria-label={words.insertQuote}
        aria-keyshortcuts={QUOTE_KEY}
        title={words.insertQuote}
        onMouseDown={keepFocus}
        onClick={() => {
          typeSlash(editor)
        }}
      >
        <Icon of={TextQuote} />
        <span className={styles.word}>{words.insertQuote}</span>
        <span aria-hidden>
          <Kbd chord={QUOTE_KEY} />
        </span>
      </button>
      <span className="grow" />
      <IconButton
        icon={Search}
        label={words.find.open}
        chord={FIND_KEY}
        onClick={() => {
          openPanel('find')
        }}
      />
      <OutlineMenu />
    </AriaToolbar>
  )
}

function useFormat(): TextFormat {
  const [editor] = useLexicalComposerContext()
  const [format, setFormat] = useState(NO_FORMAT)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($formatNow)
        setFormat((before) => (sameFormat(before, next) ? before : next))
      }),
    [editor],
  )
  return format
}

function KindMenu({ format }: { readonly format: TextFormat }): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  const entries = Object.entries(KINDS).map(([kind, { label, chord, icon }]) => ({
    id: kind,
    label,
    chord,
    icon,
    checked: kind === format.kind,
    disabled: format.inTable || format.kind === 'live' ? '' : null,
  }))
  return (
    <Menu
      label={words.kind}
      triggerClassName={styles.kind}
      trigger={
        <>
          <span className={styles.kindName}>{words.kinds[format.kind]}</span>
          <Icon of={ChevronDown} size={14} />
        </>
      }
      groups={[entries]}
      onAction={(kind) => {
        KINDS[kind as keyof typeof KINDS].run(editor)
      }}
    />
  )
}

function OutlineMenu(): React.JSX.Element {
  const outline = useBriefEditor((state) => state.outline)
  const isOpen = usePanel(({ panel }) => panel === 'outline')
  const entries =
    outline.length === 0
      ? [{ id: 'none', label: words.outline.empty, disabled: ' ' }]
      : outline.map(({ level, text, block }) => ({
          id: String(block),
          label: `${'\u2003'.repeat(level - 1)}${text}`,
        }))
  return (
    <Menu
      label={words.outline.menu}
      triggerClassName={styles.kind}
      open={isOpen}
      onOpenChange={(open) => {
        openPanel(open ? 'outline' : null)
      }}
      trigger={
        <>
          <span title={`${words.outline.menu} (${chordText(OUTLINE_KEY)})`}>{words.outline.menu}</span>
          <Icon of={ChevronDown} size={14} />
        </>
      }
      groups={[entries]}
      onAction={(block) => {
        // The menu gives the focus back to its button first.
        requestAnimationFrame(() => {
          goToBlock(Number(block), null)
        })
      }}
    />
  )
}
