import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildDossier, type PlacedPassage } from '../../electron/main/headless/build-dossier.ts'
import type { Passage } from '../../electron/main/headless/passage.ts'
import { placedPassage } from '../../electron/main/headless/testing/placed-passage.ts'
import { readTextFile } from '../../shared/formats/plain-text/plain-text.ts'
import type { ImportedSource } from '../../shared/formats/import-format.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { sentencesOf } from '../../shared/text/sentences.ts'

/** Beside the repository, never in it. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/sources')

export const areThere = (): boolean => existsSync(FOLDER)

const UPGRADE = 'Will Hanoi agree to a strategic partnership with Washington?'
const SIDES = 'Can Vietnam keep from taking sides?'

interface Plan extends Partial<Omit<Passage, 'source' | 'start' | 'end'>> {
  /** The first digits of the file's name. */
  readonly file: string
  /** A few words; the sentence around them is the passage, or for a figure the words alone. */
  readonly words: string
  readonly kind: Passage['kind']
}

const POLING = {
  speaker: 'Gregory Poling',
  role: 'director, Southeast Asia Program',
  affiliation: 'Center for Strategic and International Studies',
}
const STROMSETH = { speaker: 'Jonathan Stromseth', role: 'senior fellow', affiliation: 'Brookings Institution' }
const DOSSANI = {
  speaker: 'Rafiq Dossani',
  role: 'director, Center for Asia Pacific Policy',
  affiliation: 'Rand Corp.',
}
const NGUYEN = { speaker: 'Hanh Nguyen', role: 'Vietnam expert', affiliation: 'Pacific Forum' }
const TIEN = {
  speaker: 'Tran Nam Tien',
  role: 'lecturer',
  affiliation: 'University of Social Sciences and Humanities, HCMC',
}
const TRONG = { speaker: 'Nguyen Phu Trong', role: 'General Secretary', affiliation: 'Communist Party of Vietnam' }

/** As an analyst would tag them: what four experts say in April 2023, what was said in 2015 and in September 2023. */
const PLANS: readonly Plan[] = [
  { file: '001', words: 'level is unlikely', kind: 'expert_view', ...DOSSANI, question: UPGRADE, stance: 'No' },
  { file: '001', words: 'unusual provocation', kind: 'expert_view', ...DOSSANI, question: UPGRADE, stance: 'No' },
  { file: '001', words: 'obvious move', kind: 'expert_view', ...POLING, question: UPGRADE, stance: 'Yes' },
  { file: '001', words: 'tangible results', kind: 'expert_view', ...POLING, question: UPGRADE, stance: 'Conditional' },
  { file: '001', words: 'only be symbolic', kind: 'expert_view', ...NGUYEN, question: UPGRADE, stance: 'Conditional' },
  {
    file: '001',
    words: 'context of a state visit',
    kind: 'expert_view',
    ...STROMSETH,
    question: UPGRADE,
    stance: 'Leans yes',
  },
  {
    file: '000',
    words: 'prepares ground',
    kind: 'expert_view',
    speaker: 'Khmer Times',
    question: UPGRADE,
    stance: 'Leans yes',
  },
  { file: '004', words: 'highest category', kind: 'expert_view', ...TIEN, question: UPGRADE, stance: 'Yes' },
  { file: '001', words: 'choosing sides', kind: 'expert_view', ...STROMSETH, question: SIDES, stance: 'Yes' },
  { file: '001', words: 'will shrink further', kind: 'expert_view', ...NGUYEN, question: SIDES, stance: 'Conditional' },
  { file: '004', words: 'would not stray', kind: 'expert_view', ...TIEN, question: SIDES, stance: 'Yes' },
  { file: '004', words: 'overcome differences', kind: 'official_statement', ...TRONG, question: null },
  {
    file: '000',
    words: 'immediate and lasting halt',
    kind: 'official_statement',
    speaker: 'Ashton Carter',
    role: 'Secretary of Defense',
    date: '2015-06',
  },
  {
    file: '001',
    words: 'more than $116 billion',
    kind: 'figure',
    ...NGUYEN,
    value: 116e9,
    unit: 'USD',
    measure: 'Trade surplus with the U.S.',
    asOf: '2022',
  },
  {
    file: '001',
    words: '$2.8 billion',
    kind: 'figure',
    value: 2.8e9,
    unit: 'USD',
    measure: 'U.S. investment in Vietnam',
    asOf: '2023',
  },
  {
    file: '000',
    words: 'nearly $11 billion',
    kind: 'figure',
    value: 11e9,
    unit: 'USD',
    measure: 'U.S. investment in Vietnam',
    asOf: '2014',
    approximate: true,
  },
  {
    file: '000',
    words: '$35 billion',
    kind: 'figure',
    value: 35e9,
    unit: 'USD',
    measure: 'Bilateral trade',
    asOf: '2014',
  },
  { file: '001', words: 'two-hundredfold', kind: 'figure', value: 200, unit: 'times', measure: 'Bilateral trade' },
  {
    file: '000',
    words: 'Sixty percent',
    kind: 'figure',
    value: 60,
    unit: 'percent',
    measure: 'US Navy forces in the Asia Pacific',
    asOf: '2020',
  },
]

function place(sources: ReadonlyMap<string, ImportedSource>, { file, words, ...rest }: Plan): PlacedPassage {
  const source = sources.get(file)
  const at = source?.text.indexOf(words) ?? -1
  if (!source || at === -1) throw new Error(`"${words}" is not in ${file}.`)
  const end = at + words.length
  const block = source.blocks.find((each) => each.start <= at && end <= each.end)
  const sentence =
    rest.kind === 'figure' || !block
      ? null
      : sentencesOf(source.text, block, source.language).find((each) => each.start <= at && at < each.end)
  return placedPassage({ ...rest, sourceId: file, start: sentence?.start ?? at, end: sentence?.end ?? end })
}

/** The five articles with what an analyst would tag in them. */
export function fiveArticles(): DossierContents {
  let count = 0
  const environment = { now: () => '2026-02-01T09:00:00.000Z', newId: () => `five-${String((count += 1))}` }
  const files = readdirSync(FOLDER).sort()
  const imported = new Map<string, ImportedSource>()
  const sources = files.map((fileName) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, fileName)))
    const result = readTextFile({ fileName, bytes })
    if (!result.ok) throw new Error(result.error.message)
    const id = fileName.slice(0, 3)
    imported.set(id, result.value)
    return { id, fileName, imported: result.value, bytes }
  })
  const contents = buildDossier(
    environment,
    sources,
    PLANS.map((plan) => place(imported, plan)),
  )
  return { ...contents, dossier: { ...contents.dossier, title: 'Washington and Hanoi' } }
}
