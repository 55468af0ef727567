import type { ExportFormat } from '../../../shared/formats/export-format.ts'

const NAME_LENGTH = 100

/** A file name from a title, and what tells the formats of one extension apart; the main process makes it safe. */
export function suggestedName(
  title: string,
  { extension, fileNamePart }: Pick<ExportFormat, 'extension' | 'fileNamePart'>,
): string {
  const name = Array.from(title.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim())
    .slice(0, NAME_LENGTH)
    .join('')
    .trim()
  const part = fileNamePart === undefined ? '' : ` ${fileNamePart}`
  return `${name === '' ? 'dossier' : name}${part}.${extension}`
}
