import type { Features } from '../signals/features.ts'
import { SOURCE_PREFIXES } from '../vocabulary/bylines.ts'

/** `Source: The Courier`: the paper or agency that a text comes from. */
export const isSourceLine = ({ text, words }: Features): boolean =>
  words <= 10 && SOURCE_PREFIXES.some((prefix) => prefix.test(text.normalize('NFC')))
