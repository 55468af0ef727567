import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { DossierContents } from '../../model/dossier-contents.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * The GUID of what a path of names stands for; the same path gives the same one. Upper case, as ATLAS.ti and MAXQDA
 * expect it.
 */
export function guidOfPath(...path: readonly string[]): string {
  const hex = bytesToHex(sha256(utf8ToBytes(JSON.stringify(['qdpx', ...path]))))
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4] ?? '8'
  // Version 8 of RFC 9562: made by a rule of our own.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
    .join('-')
    .toUpperCase()
}

export type RecordTable = 'sources' | 'annotations' | 'people' | 'questions'
export type GuidOf = (table: RecordTable, id: string) => string

/** GUIDs of records: the id itself where it is one and no record of another table has it too. */
export function guidsOf(contents: DossierContents): GuidOf {
  const uses = new Map<string, number>()
  const { sources, annotations, people, questions } = contents
  for (const { id } of [...sources.map(({ source }) => source), ...annotations, ...people, ...questions]) {
    uses.set(id.toUpperCase(), (uses.get(id.toUpperCase()) ?? 0) + 1)
  }
  return (table, id) => {
    const upper = id.toUpperCase()
    return UUID.test(id) && (uses.get(upper) ?? 0) < 2 ? upper : guidOfPath(table, id)
  }
}

/** A GUID as it is compared: programs write it in either case, with or without braces. */
export const keyOfGuid = (guid: string): string =>
  guid
    .trim()
    .replace(/^\{|\}$/g, '')
    .toLowerCase()
