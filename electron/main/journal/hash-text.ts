import { hash } from 'node:crypto'
import type { HashText } from '../../../shared/journal/digest.ts'

/** SHA-256 of the UTF-8 bytes. Half the time of `createHash`, which counts when a hundred thousand rows are hashed. */
export const hashText: HashText = (text) => hash('sha256', text, 'buffer')

export const hexOfSha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')
