const BULLET = /^(?:[•◦▪▫■□●○‣⁃∙➢➤►▶✓✔☐☑★☆]\s*|[-*+–]\s+)(?=\S)/u
const NUMBERED =
  /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,5})[.)]|\[\d{1,3}\]|[①-⑳]|[(（]?[一二三四五六七八九十]{1,3}[)）、])\s*(?=\S)/u
const NUMBERED_STRICT =
  /^(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+|\[\d{1,3}\]\s+|[①-⑳]\s*|[(（][一二三四五六七八九十]{1,3}[)）])(?=\S)/u

/** The kind of list marker with which `line` begins: bullets stand by themselves, numbers want a neighbour. */
export function listMarker(line: string): 'bullet' | 'number' | null {
  const start = line.slice(0, 16)
  if (BULLET.test(start)) return 'bullet'
  return NUMBERED.test(start) && NUMBERED_STRICT.test(start) ? 'number' : null
}
