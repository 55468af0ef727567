import { Id } from '../model/primitives.ts'
import { LINK_KINDS, type LinkTarget } from './note.ts'

/** Nobody is led anywhere by it but the app: no program opens this scheme. */
const SCHEME = 'variorum:'
const ADDRESS = /^variorum:([a-z]+)\/([^\s()]+)$/

/** `variorum:annotation/ID`. The id is escaped as in a URL, brackets too, as they would end a Markdown link. */
export const addressOf = ({ kind, id }: LinkTarget): string => `${SCHEME}${kind}/${escapeId(id)}`

/** The target of such an address; null when it is not one, whatever else it may be. */
export function targetOf(address: string): LinkTarget | null {
  const [, kindName, escaped] = ADDRESS.exec(address) ?? []
  const kind = LINK_KINDS.find((name) => name === kindName)
  if (!kind || escaped === undefined) return null
  const id = Id.safeParse(unescapeId(escaped))
  return id.success ? { kind, id: id.data } : null
}

/** The same for the same target: a key of maps. */
export const targetKey = ({ kind, id }: LinkTarget): string => `${kind}/${id}`

const escapeId = (id: string): string =>
  // A lone surrogate can't be written in UTF-8; no id that the app makes has one.
  encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[()!'*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )

function unescapeId(escaped: string): string | null {
  try {
    return decodeURIComponent(escaped)
  } catch (malformed) {
    // Such as `%zz`: then it is no address of ours.
    void malformed
    return null
  }
}
