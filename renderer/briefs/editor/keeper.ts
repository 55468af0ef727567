import { BLUR_COMMAND, COMMAND_PRIORITY_LOW, type LexicalEditor, mergeRegister } from 'lexical'
import type { WrittenBrief } from '../../../shared/briefs/written/written-brief.ts'
import type { BriefBlock } from '../../../shared/model/brief.ts'
import type { Result } from '../../../shared/result.ts'
import { keepBeforeClose } from '../../annotations/note/keep-before-close.ts'
import { environment } from '../../environment/browser-environment.ts'
import { commit } from '../../storage/commit.ts'
import { readBriefHead, readBriefParts } from '../../storage/contents.ts'
import { sameRecord } from '../../storage/same-record.ts'
import { adopt, ADOPT_TAG } from './adopt.ts'
import { BlockReader } from './block-reader.ts'
import { KEEP_COMMAND } from './keep-command.ts'
import { dealOut, normalParts } from './parts.ts'
import { concerned, type Kept, storedEdit } from './stored-edit.ts'

/** Long enough not to write at every key, short enough to lose little. Milliseconds. */
const PAUSE = 600
/** Whoever never pauses loses no more than this. Milliseconds. */
const LONGEST_UNKEPT = 8000

interface KeeperHooks {
  /** After a pause, with the blocks as they are now. */
  readonly onPause: (blocks: readonly BriefBlock[]) => void
  /** The title was changed elsewhere. */
  readonly onTitle: (title: string) => void
}

/**
 * Writes what has changed after a pause, on leaving the field, when the editor goes away and before the window
 * closes. What others change, undo above all, is shown when the person is not writing.
 */
export class Keeper {
  readonly #editor: LexicalEditor
  readonly #briefId: string
  readonly #hooks: KeeperHooks
  readonly #reader: BlockReader
  readonly #stop: () => void
  readonly #inFlight = new Set<Promise<unknown>>()
  #kept: Kept
  #title: string
  /** `modifiedAt` of the brief as this editor last saw or wrote it. */
  #seen: string
  /** What is stored, while it can't be shown because the person is writing. */
  #waiting: WrittenBrief | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #unkeptSince: number | null = null

  constructor(editor: LexicalEditor, written: WrittenBrief, hooks: KeeperHooks) {
    this.#editor = editor
    this.#briefId = written.brief.id
    this.#hooks = hooks
    this.#title = written.brief.title
    this.#kept = { title: this.#title, parts: normalParts(written.parts) }
    this.#seen = written.brief.modifiedAt
    this.#reader = new BlockReader(editor, this.#keptBlocks())
    this.#stop = mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        const hasChanged = dirtyElements.size > 0 || dirtyLeaves.size > 0
        if (hasChanged && !tags.has(ADOPT_TAG)) this.#later()
      }),
      editor.registerCommand(BLUR_COMMAND, () => this.#leave(), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEEP_COMMAND, () => this.#leave(), COMMAND_PRIORITY_LOW),
      keepBeforeClose(() => {
        this.keep()
        return this.#inFlight.size === 0 ? null : Promise.allSettled([...this.#inFlight])
      }),
    )
    hooks.onPause(this.#reader.read())
  }

  setTitle(title: string): void {
    this.#title = title
    this.#later()
  }

  keep(): void {
    clearTimeout(this.#timer)
    this.#unkeptSince = null
    const blocks = this.#reader.read()
    this.#hooks.onPause(blocks)
    const before = this.#kept
    const parts = dealOut(before.parts, blocks, () => environment.newId())
    const same = parts.length === before.parts.length && parts.every((part, at) => part === before.parts[at])
    if (same && this.#title === before.title) {
      this.#settle()
      return
    }
    const after = { title: this.#title, parts }
    this.#kept = { title: this.#title, parts: parts.map((part) => (part.differs ? { ...part, differs: false } : part)) }
    const now = this.#kept
    const work = this.#write(before, after)
      .then((result) => {
        // The foot of the window says why; the next change takes this one along.
        if (!result.ok && this.#kept === now) this.#kept = before
      })
      .finally(() => {
        this.#inFlight.delete(work)
        this.#settle()
      })
    this.#inFlight.add(work)
  }

  #write(before: Kept, after: Kept): Promise<Result<void>> {
    return commit(async () => {
      const head = await readBriefHead(this.#briefId)
      // Somebody deleted the brief: there is nothing to write into.
      if (!head) return null
      const stored = await readBriefParts(concerned(head, before, after))
      const transaction = storedEdit(environment, head, stored, before, after)
      const written = transaction.changes.find(({ id }) => id === this.#briefId)?.after
      const isInStep = head.modifiedAt === this.#seen
      // When others wrote in between, what is stored has to be looked at once more.
      if (isInStep && written && 'modifiedAt' in written) this.#seen = written.modifiedAt
      return transaction
    })
  }

  adopt(written: WrittenBrief): void {
    this.#waiting = null
    if (written.brief.modifiedAt === this.#seen) return
    if (this.#isWriting()) {
      this.#waiting = written
      return
    }
    this.#seen = written.brief.modifiedAt
    const parts = normalParts(written.parts)
    const blocks = parts.flatMap((part) => part.blocks)
    const shown = adopt(this.#editor, this.#reader.read(), blocks, sameRecord)
    let at = 0
    this.#kept = {
      title: written.brief.title,
      parts: parts.map((part) => ({ ...part, blocks: shown.slice(at, (at += part.blocks.length)) })),
    }
    this.#reader.learn(shown)
    if (this.#title !== written.brief.title) {
      this.#title = written.brief.title
      this.#hooks.onTitle(this.#title)
    }
    this.#hooks.onPause(this.#reader.read())
  }

  end(): void {
    this.keep()
    this.#reader.end()
    this.#stop()
  }

  #keptBlocks(): readonly BriefBlock[] {
    return this.#kept.parts.flatMap(({ blocks }) => blocks)
  }

  #isWriting(): boolean {
    return (
      this.#unkeptSince !== null ||
      this.#inFlight.size > 0 ||
      this.#editor.getRootElement()?.contains(document.activeElement) === true
    )
  }

  #later(): void {
    const now = performance.now()
    this.#unkeptSince ??= now
    clearTimeout(this.#timer)
    const left = this.#unkeptSince + LONGEST_UNKEPT - now
    this.#timer = setTimeout(
      () => {
        this.keep()
      },
      Math.max(0, Math.min(PAUSE, left)),
    )
  }

  #leave(): boolean {
    this.keep()
    // The focus is still here while it leaves.
    setTimeout(() => {
      this.#settle()
    })
    return false
  }

  /** Shows what could not be shown while the person was writing. */
  #settle(): void {
    if (this.#waiting && !this.#isWriting()) this.adopt(this.#waiting)
  }
}
