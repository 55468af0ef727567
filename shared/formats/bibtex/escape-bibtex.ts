import { oneLine } from '../bibliography/items.ts'

/** Braces as commands: BibTeX counts a brace also behind a backslash. */
const SPECIALS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}

/** Before which TeX would make one dash or quote mark of two characters. */
const LIGATURE = /-(?=-)|`(?=`)|'(?=')|[?!](?=`)/g

/** Words for a field between braces. Letters of all scripts stay as they are: Biber and BibTeX 8 read UTF-8. */
export const escapeBibtex = (text: string): string =>
  oneLine(text)
    .replace(/[\\{}~^%&$#_]/g, (character) => SPECIALS[character] ?? character)
    .replace(LIGATURE, '$&{}')

/** An address for a field that is read character by character: what would end it is percent-encoded. */
export const bibtexUrl = (url: string): string =>
  oneLine(url).replace(
    /[\\{}\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
