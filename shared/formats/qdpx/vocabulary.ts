import type { AnnotationKind } from '../../model/annotation.ts'
import { guidOfPath } from './guid.ts'

export const NAMESPACE = 'urn:QDA-XML:project:1.0'
export const ORIGIN = 'Variorum'
export const PROJECT_FILE = 'project.qde'
/** Of texts, in the archive. */
export const SOURCES_FOLDER = 'sources/'
export const INTERNAL = 'internal://'

/**
 * Names of fields in descriptions. They are part of the format, read back and never translated; `shared/exchange`
 * reads them.
 */
export const FIELD = {
  /** On codes: what a code or group of ours stands for, so that it is known also under another GUID. */
  marker: 'Variorum',
  /** The whole name, where the name of the element had to differ from it. */
  name: 'Name',
  stanceId: 'Stance id',
  offScale: 'Not on the scale',
  statedRole: 'Stated role',
  quoted: 'Words quoted',
  before: 'Words before',
  after: 'Words after',
  date: 'Date of the statement',
  stance: 'Stance',
  value: 'Value',
  valueTo: 'Value up to',
  unit: 'Unit',
  scale: 'Printed in units of',
  approximator: 'Printed as',
  measure: 'Measure',
  quantityKind: 'Quantity',
  asOf: 'As of',
  keptApartFrom: 'Kept apart from',
  quotationOnly: 'Only in the old edition',
  ownVoice: 'Counted on its own',
} as const

export const FIELD_NAMES: ReadonlySet<string> = new Set(Object.values(FIELD))
/** The value of a field that is either there or not. */
export const YES = 'yes'

export type CodeGroup = 'questions' | 'people' | 'tags'
export type Marker = AnnotationKind | CodeGroup

/** The codes that every project of ours has or may have, with the names that other programs show. */
export const MARKED: Readonly<
  Record<Marker, { readonly guid: string; readonly name: string; readonly color: string }>
> = {
  expert_view: { guid: guidOfPath('code', 'expert_view'), name: 'Expert view', color: '#4261CD' },
  official_statement: {
    guid: guidOfPath('code', 'official_statement'),
    name: 'Official statement',
    color: '#9F6700',
  },
  figure: { guid: guidOfPath('code', 'figure'), name: 'Figure', color: '#007B86' },
  questions: { guid: guidOfPath('code', 'questions'), name: 'Questions', color: '#6B5B95' },
  people: { guid: guidOfPath('code', 'people'), name: 'People', color: '#7A6A53' },
  tags: { guid: guidOfPath('code', 'tags'), name: 'Tags', color: '#5F6B66' },
}

const variable = (name: string, type: 'Text' | 'Date' = 'Text') => ({ guid: guidOfPath('variable', name), name, type })

/** Variables of sources and of cases, which are people. */
export const VARIABLE = {
  subtitle: variable('Subtitle'),
  authors: variable('Authors'),
  outlet: variable('Outlet'),
  publishedAt: variable('Date published', 'Date'),
  language: variable('Language'),
  fileName: variable('File name'),
  address: variable('Address'),
  sha256: variable('SHA-256'),
  aliases: variable('Also called'),
  role: variable('Role'),
  affiliation: variable('Affiliation'),
  standing: variable('Speaks as'),
} as const

export type Variable = (typeof VARIABLE)[keyof typeof VARIABLE]
