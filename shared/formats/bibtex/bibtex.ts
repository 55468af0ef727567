import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import type { CslItem, CslType } from '../../briefs/citations/csl-item.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { issuedOf, itemsOf, overrideNote } from '../bibliography/items.ts'
import type { DataWriter, ExportOptions } from '../export-format.ts'
import { citationKeys } from './citation-keys.ts'
import { bibtexUrl, escapeBibtex } from './escape-bibtex.ts'

/** Types that both BibTeX and BibLaTeX know. */
const TYPES: Readonly<Record<CslType, string>> = { 'article-newspaper': 'article', webpage: 'misc', document: 'misc' }
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function write(contents: DossierContents, { override }: ExportOptions): Uint8Array<ArrayBuffer> {
  const items = itemsOf(contents)
  const keys = citationKeys(items)
  const note = overrideNote(override)
  const entries = items.map((item) => entryOf(item, keys.get(item.id) ?? item.id, note))
  const head = `% ${escapeBibtex(contents.dossier.title)}\n`
  return utf8fromStringLoose([head, ...entries].join('\n'))
}

function entryOf(item: CslItem, key: string, note: string | null): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? []
  const date = issuedOf(item, '-')
  const outlet = item['container-title']
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    // Two pairs: styles change the case of titles, and know nothing of names in them. Names are whole, not in parts.
    ['title', item.title === undefined ? null : `{{${escapeBibtex(item.title)}}}`],
    ['author', item.author && `{${item.author.map(({ literal }) => `{${escapeBibtex(literal)}}`).join(' and ')}}`],
    [item.type === 'article-newspaper' ? 'journal' : 'howpublished', outlet && `{${escapeBibtex(outlet)}}`],
    ['year', year === undefined ? null : `{${String(year)}}`],
    ['month', month === undefined ? null : MONTHS[month - 1]],
    ['day', day === undefined ? null : `{${String(day)}}`],
    ['date', date && `{${date}}`],
    ['url', item.URL && `{${bibtexUrl(item.URL)}}`],
    ['langid', item.language && `{${escapeBibtex(item.language)}}`],
    ['note', note && `{${escapeBibtex(note)}}`],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []))
  return [`@${TYPES[item.type]}{${key},`, ...lines, '}', ''].join('\n')
}

/** The sources for LaTeX, and for programs that cite. */
export const bibtex = {
  write,
} as const satisfies DataWriter
