import { useEffect, useMemo, useState } from 'react'
import type { SourceBlocks } from '../../shared/model/block.ts'
import type { BriefRecord } from '../../shared/model/brief.ts'
import type { DossierContents, SourceContents } from '../../shared/model/dossier-contents.ts'
import type { Source } from '../../shared/model/source.ts'
import { readTexts } from '../storage/contents.ts'
import {
  useBriefRecords,
  useDossier,
  useDossierAnnotations,
  useDossierBlocks,
  usePeople,
  useQuestions,
  useSources,
} from '../storage/live.ts'

export type BriefContents =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown }
  | {
      readonly status: 'ready'
      /** Without original bytes, and without its briefs: writing one must not make all of this anew. */
      readonly contents: DossierContents
      /** Heads and parts of the briefs. */
      readonly records: readonly BriefRecord[]
    }

const NO_BRIEFS: readonly never[] = []
const NO_TEXTS: ReadonlyMap<string, string> = new Map()

/** The dossier as a value, always as it is now. A text is read once: none ever changes. */
export function useBriefContents(dossierId: string | null): BriefContents {
  const dossier = useDossier(dossierId)
  const sources = useSources(dossierId)
  const blocks = useDossierBlocks(dossierId)
  const annotations = useDossierAnnotations(dossierId)
  const people = usePeople(dossierId)
  const questions = useQuestions(dossierId)
  const records = useBriefRecords(dossierId)
  const texts = useTexts(sources?.map(({ id }) => id))
  const whole = useMemo(
    () => (sources && blocks && texts.known ? withTexts(sources, blocks, texts.known) : null),
    [sources, blocks, texts.known],
  )
  const contents = useMemo<DossierContents | null>(
    () =>
      dossier && whole && annotations && people && questions
        ? { dossier, sources: whole, annotations, people, questions, briefs: NO_BRIEFS }
        : null,
    [dossier, whole, annotations, people, questions],
  )
  if (texts.error !== null) return { status: 'failed', error: texts.error }
  return contents && records ? { status: 'ready', contents, records } : { status: 'loading' }
}

function withTexts(
  sources: readonly Source[],
  blocks: readonly SourceBlocks[],
  texts: ReadonlyMap<string, string>,
): readonly SourceContents[] {
  const blocksOf = new Map(blocks.map((row) => [row.id, row.blocks]))
  return sources.map((source) => ({
    source,
    text: texts.get(source.id) ?? '',
    blocks: blocksOf.get(source.id) ?? [],
    original: null,
  }))
}

interface Texts {
  /** By source; null while some are still to be read. */
  readonly known: ReadonlyMap<string, string> | null
  readonly error: unknown
}

function useTexts(sourceIds: readonly string[] | undefined): Texts {
  const [read, setRead] = useState<ReadonlyMap<string, string>>(NO_TEXTS)
  const [error, setError] = useState<unknown>(null)
  const missing = sourceIds?.filter((id) => !read.has(id)).join('\n')
  useEffect(() => {
    if (missing === undefined || missing === '') return
    let current = true
    const ids = missing.split('\n')
    readTexts(ids).then(
      (found) => {
        if (!current) return
        const texts = new Map(found.map(({ id, text }) => [id, text]))
        // One without a text is asked for once: its quotes are missing.
        setRead((before) => new Map([...before, ...ids.map((id) => [id, texts.get(id) ?? ''] as const)]))
      },
      (thrown: unknown) => {
        if (current) setError(thrown ?? 'unknown')
      },
    )
    return () => {
      current = false
    }
  }, [missing])
  return { known: missing === '' ? read : null, error }
}
