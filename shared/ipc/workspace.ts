import { z } from 'zod'
import { Frame } from '../journal/frame.ts'
import { Counts, WorkspaceState } from '../journal/workspace-state.ts'
import { Instant } from '../model/primitives.ts'
import { Payload } from '../model/records.ts'

const Count = z.number().int().nonnegative()

/** What the page's database says of itself when it is opened. */
export const Claim = z.discriminatedUnion('kind', [
  /** No rows and no state. */
  z.strictObject({ kind: z.literal('empty') }),
  /** Rows without a state that can be read: from before there was a journal, or damaged. */
  z.strictObject({ kind: z.literal('rows') }),
  z.strictObject({ kind: z.literal('state'), state: WorkspaceState }),
])
export type Claim = z.infer<typeof Claim>

/** Something that was found damaged on disk, and what that means. Never the text of a source. */
export const Finding = z.strictObject({
  what: z.enum(['journal', 'snapshot', 'pointer', 'object']),
  /** File name, without folders. */
  file: z.string(),
  detail: z.string().max(500),
  /** Steps that could be read nowhere; null when nothing is missing because of this. */
  lost: z.strictObject({ steps: Count, from: Instant.nullable(), to: Instant.nullable() }).nullable(),
})
export type Finding = z.infer<typeof Finding>

/** What the page has to do before the workspace can be used. */
export const OpenPlan = z.discriminatedUnion('plan', [
  /** Apply these frames, often none: then both sides are equal. */
  z.strictObject({
    plan: z.literal('use'),
    state: WorkspaceState,
    frames: z.array(z.strictObject({ frame: Frame, state: WorkspaceState })).readonly(),
    findings: z.array(Finding).readonly(),
  }),
  /** Make the database equal to what `workspace.read` gives. */
  z.strictObject({
    plan: z.literal('fill'),
    state: WorkspaceState,
    reason: z.enum(['empty', 'other-generation', 'far-behind', 'damaged', 'ahead']),
    findings: z.array(Finding).readonly(),
  }),
  /**
   * The database knows more than the files do: check it against its own claim and hand everything over.
   * When the check fails, open again with the claim `rows` refused, and what the files have is used.
   */
  z.strictObject({
    plan: z.literal('hand-over'),
    reason: z.enum(['first-use', 'journal-damaged']),
    findings: z.array(Finding).readonly(),
  }),
])
export type OpenPlan = z.infer<typeof OpenPlan>

export const SNAPSHOT_REASONS = ['base', 'regular', 'before-migration'] as const

export const SnapshotInfo = z.strictObject({
  id: z.string().min(1).max(200),
  at: Instant,
  sequence: Count,
  bytes: Count,
  reason: z.enum(SNAPSHOT_REASONS),
  counts: Counts,
})
export type SnapshotInfo = z.infer<typeof SnapshotInfo>

export const WorkspaceInfo = z.strictObject({
  folder: z.string(),
  /** Bytes in `folder`. */
  bytes: Count,
  state: WorkspaceState,
  /** Newest first. */
  snapshots: z.array(SnapshotInfo).readonly(),
  /** What was found damaged or was replaced: kept, never deleted by the app. */
  setAside: z.array(z.strictObject({ name: z.string(), bytes: Count })).readonly(),
})
export type WorkspaceInfo = z.infer<typeof WorkspaceInfo>

export const LONG_WORKS = ['read', 'back-up', 'restore', 'erase', 'move'] as const

export const WorkProgress = z.strictObject({ work: z.enum(LONG_WORKS), done: Count, total: Count })
export type WorkProgress = z.infer<typeof WorkProgress>

const Stream = z.strictObject({ stream: z.uuid() })
const Bytes = z.instanceof(Uint8Array)
const Nothing = z.strictObject({})

/** A backup that was chosen and has been checked from its first to its last byte. */
export const ChosenBackup = z.strictObject({
  token: z.uuid(),
  name: z.string(),
  at: Instant,
  counts: Counts,
})
export type ChosenBackup = z.infer<typeof ChosenBackup>

/** That go to the disk together. */
export const MOST_FRAMES = 64

/**
 * Everything about the durable workspace. Failures: `storage/disk-full`, `storage/timeout`, `storage/failed`,
 * `storage/newer-version`, `storage/in-use`, and those named below.
 */
export const WORKSPACE_CHANNELS = {
  /** Asked before the database is touched: fails with `storage/newer-version`, `storage/in-use` or `storage/failed`. */
  'workspace.ready': { request: Nothing, response: z.null() },
  /** `refused`: the claim was looked into and is not true. */
  'workspace.open': { request: z.strictObject({ claim: Claim, refused: z.boolean() }), response: OpenPlan },
  /**
   * Puts frames on disk, all or none; the answer is the state after each. `base` is the sequence before the first:
   * when the journal is elsewhere the call fails with `storage/out-of-step` and nothing is written.
   */
  'workspace.append': {
    request: z.strictObject({ base: Count, frames: z.array(Frame).min(1).max(MOST_FRAMES).readonly() }),
    response: z.array(WorkspaceState).readonly(),
  },
  /** The whole workspace at its present state, as lines (state-lines.ts), in pieces that end with a line. */
  'workspace.beginRead': { request: Nothing, response: Stream.extend({ state: WorkspaceState, rows: Count }) },
  'workspace.read': { request: Stream, response: z.strictObject({ bytes: Bytes, done: z.boolean() }) },
  'workspace.endRead': { request: Stream, response: z.null() },
  /** The other way: the page gives everything it has, header line first; a new generation begins with it. */
  'workspace.beginHandOver': { request: Nothing, response: Stream },
  'workspace.handOver': { request: Stream.extend({ bytes: Bytes }), response: z.null() },
  'workspace.finishHandOver': { request: Stream, response: WorkspaceState },
  /** Texts and originals whose own copy on disk is gone or damaged, and are wanted from the database. */
  'workspace.check': {
    request: Nothing,
    response: z.strictObject({
      texts: z.array(z.string()).readonly(),
      originals: z.array(z.string()).readonly(),
      findings: z.array(Finding).readonly(),
    }),
  },
  'workspace.heal': { request: z.strictObject({ payload: Payload }), response: z.null() },
  /**
   * The database can't be used: its files are copied aside, it is made anew, and the page is loaded again. Fails with
   * `storage/disk-full` and leaves it alone when there is no room.
   */
  'workspace.setDatabaseAside': { request: z.strictObject({ detail: z.string().max(500) }), response: z.null() },
  /** Whether the disk has the room that the database needs. Chromium itself does not say it in so many words. */
  'workspace.hasRoom': { request: Nothing, response: z.boolean() },
  'workspace.info': { request: Nothing, response: WorkspaceInfo },
  'workspace.show': { request: Nothing, response: z.null() },
  /** Null when the person cancelled; so with all that follow. */
  'workspace.backUp': { request: Nothing, response: z.strictObject({ fileName: z.string() }).nullable() },
  /** Fails with `import/malformed`, `import/newer-version` or `import/unknown-format`. */
  'workspace.chooseBackup': { request: Nothing, response: ChosenBackup.nullable() },
  /** What was there before is set aside. The page is loaded again afterwards. */
  'workspace.restore': {
    request: z.strictObject({
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('backup'), token: z.uuid() }),
        z.strictObject({ kind: z.literal('snapshot'), id: z.string().min(1).max(200) }),
      ]),
    }),
    response: z.null(),
  },
  /** Nothing of the dossier stays in any file. Empties the undo history. The page is loaded again afterwards. */
  'workspace.erase': { request: z.strictObject({ dossierId: z.string().min(1).max(128) }), response: z.null() },
  /** Asks for an empty folder, copies, checks, and starts the app again on it. */
  'workspace.move': { request: Nothing, response: z.strictObject({ folder: z.string() }).nullable() },
  'workspace.cancel': { request: Nothing, response: z.null() },
} as const
