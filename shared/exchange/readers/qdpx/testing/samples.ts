import { strToU8, zipSync } from 'fflate'

/** A project as an archive, with texts in its folder of sources. */
export function archiveOf(
  project: string,
  texts: Readonly<Record<string, string>> = {},
  folder = 'sources',
): Uint8Array {
  const entries = Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, strToU8(text)] as const)
  return zipSync(Object.fromEntries([['project.qde', strToU8(project)], ...entries]))
}

/** Codes, cases and documents of these samples: the last digits of a GUID. */
export const guid = (number: number): string => `0f0f0f0f-1111-4222-8333-${number.toString(16).padStart(12, '0')}`

export const projectOf = (origin: string, ...parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0" name="P" origin="${origin}">${parts.join('')}</Project>`

export const codesOf = (...codes: readonly string[]): string => `<CodeBook><Codes>${codes.join('')}</Codes></CodeBook>`

export const codeOf = (number: number, name: string, inside = ''): string =>
  `<Code guid="${guid(number)}" name="${name}" isCodable="true">${inside}</Code>`

export const codingOf = (number: number, inside = ''): string =>
  `<Coding guid="${guid(0xc0d000 + number)}"><CodeRef targetGUID="${guid(number)}"/>${inside}</Coding>`

export const selectionOf = (number: number, start: number, end: number, inside: string, name = ''): string =>
  `<PlainTextSelection guid="${guid(number)}" name="${name}" startPosition="${String(start)}" endPosition="${String(end)}">${inside}</PlainTextSelection>`

export const textSource = (number: number, name: string, text: string, inside = ''): string =>
  `<TextSource guid="${guid(number)}" name="${name}"><PlainTextContent>${text}</PlainTextContent>${inside}</TextSource>`
