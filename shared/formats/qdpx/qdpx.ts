import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import { zipSync } from 'fflate'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { DataWriter, ExportOptions } from '../export-format.ts'
import { projectInput } from './project-input.ts'
import { PROJECT_FILE, SOURCES_FOLDER } from './vocabulary.ts'
import { projectOf } from './write-project.ts'
import { textFileOf } from './write-sources.ts'

/** Entries have no time of their own. Its parts are local, as `fflate` reads them, so that no time zone shows. */
const ENTRY_TIME = new Date(1980, 0, 1, 12)

function write(contents: DossierContents, options: ExportOptions): Uint8Array<ArrayBuffer> {
  const input = projectInput(contents)
  const project = projectOf(input, options)
  const texts = input.sources.map(({ source, text }) => [textFileOf(input.guidOf('sources', source.id)), text] as const)
  const files = Object.fromEntries([
    [PROJECT_FILE, utf8fromStringLoose(project.xml)],
    ...[...texts, ...project.files].map(([name, text]) => [SOURCES_FOLDER + name, utf8fromStringLoose(marked(text))]),
  ]) as Readonly<Record<string, Uint8Array>>
  return new Uint8Array(zipSync(files, { level: 6, mtime: ENTRY_TIME }))
}

/** Readers take one byte order mark for none of the text: where the text begins with one, it is written twice. */
const marked = (text: string): string => (text.startsWith('\ufeff') ? `\ufeff${text}` : text)

/** REFI-QDA project exchange 1.0, which ATLAS.ti, MAXQDA, NVivo, QualCoder and others read. */
export const qdpx = {
  write,
} as const satisfies DataWriter
