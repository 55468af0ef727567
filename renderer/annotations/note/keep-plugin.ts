import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { BLUR_COMMAND, COMMAND_PRIORITY_LOW, HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical'
import { useEffect, useRef } from 'react'
import { readNote } from '../../../shared/notes/read-note.ts'
import { writeNote } from '../../../shared/notes/write-note.ts'
import { $noteOfEditor, type LabelOf } from './from-editor.ts'
import { keepBeforeClose } from './keep-before-close.ts'
import { labelNow } from './link-labels.ts'
import { $fillEditor } from './to-editor.ts'

interface KeepProps {
  /** As it is stored. */
  readonly note: string
  /** Called with Markdown when the person pauses or leaves, and only when it differs. */
  readonly onChange: (note: string) => Promise<unknown>
}

/** Long enough not to write at every key, short enough to lose little. Milliseconds. */
const PAUSE = 600

const asItIs: LabelOf = () => null

export const markdownOf = (editor: LexicalEditor, labelOf: LabelOf = asItIs): string =>
  editor.getEditorState().read(() => writeNote($noteOfEditor(labelOf)))

/**
 * Hands the note on after a pause, on leaving the field, when the editor goes away and before the window closes.
 * What others change in the stored note, undo above all, is shown when the person is not writing.
 */
export function KeepPlugin({ note, onChange }: KeepProps): null {
  const [editor] = useLexicalComposerContext()
  const keeper = useRef<Keeper | null>(null)
  const handOn = useRef(onChange)
  useEffect(() => {
    handOn.current = onChange
  }, [onChange])
  useEffect(() => {
    const own = new Keeper(editor, (markdown) => handOn.current(markdown))
    keeper.current = own
    return () => {
      own.end()
    }
  }, [editor])
  useEffect(() => {
    keeper.current?.adopt(note)
  }, [note])
  return null
}

class Keeper {
  readonly #editor: LexicalEditor
  readonly #handOn: (markdown: string) => Promise<unknown>
  readonly #stops: readonly (() => void)[]
  readonly #inFlight = new Set<Promise<unknown>>()
  /** As the editor had it when it was last in step with what is stored. */
  #kept: string
  /** What was handed on last; null until then. */
  #handed: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(editor: LexicalEditor, handOn: (markdown: string) => Promise<unknown>) {
    this.#editor = editor
    this.#handOn = handOn
    // Not the note as given: merely opening one whose Markdown is written another way changes nothing.
    this.#kept = markdownOf(editor)
    this.#stops = [
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
        clearTimeout(this.#timer)
        this.#timer = setTimeout(() => {
          this.keep()
        }, PAUSE)
      }),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          this.keep()
          return false
        },
        COMMAND_PRIORITY_LOW,
      ),
      keepBeforeClose(() => {
        this.keep()
        return this.#inFlight.size === 0 ? null : Promise.allSettled([...this.#inFlight])
      }),
    ]
  }

  keep(): void {
    clearTimeout(this.#timer)
    const markdown = markdownOf(this.#editor)
    if (markdown === this.#kept) return
    this.#kept = markdown
    this.#handed = markdownOf(this.#editor, labelNow)
    const handed = this.#handOn(this.#handed).finally(() => this.#inFlight.delete(handed))
    this.#inFlight.add(handed)
  }

  adopt(note: string): void {
    const isOwn = note === this.#handed || writeNote(readNote(note)) === this.#kept
    const isWriting =
      this.#inFlight.size > 0 ||
      this.#editor.getRootElement()?.contains(document.activeElement) === true ||
      markdownOf(this.#editor) !== this.#kept
    if (isOwn || isWriting) return
    this.#editor.update(
      () => {
        $fillEditor(readNote(note))
      },
      { discrete: true, tag: HISTORY_MERGE_TAG },
    )
    this.#kept = markdownOf(this.#editor)
    this.#handed = null
  }

  end(): void {
    this.keep()
    this.#stops.forEach((stop) => {
      stop()
    })
  }
}
