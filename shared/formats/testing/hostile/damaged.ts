import { readFileSync } from 'node:fs'
import { randomOf } from '../../../testing/random.ts'
import type { HostileFile } from './hostile-file.ts'

const MADE = [
  'pandoc/article-vi.docx',
  'libreoffice/article-vi.odt',
  'pandoc/article-vi.epub',
  'libreoffice/article-vi.pdf',
  'chromium/article-vi.html',
  'chromium/article-vi.mhtml',
  'pandoc/article-vi.md',
  'pandoc/article-vi.txt',
]
/** Of each kind of damage to each file. */
const TIMES = 5
const FLIPS = 12

const bytesAt = (path: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`../made-by-others/${path}`, import.meta.url)))

function flipped(bytes: Uint8Array, random: () => number): Uint8Array {
  const changed = bytes.slice()
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const at = Math.floor(random() * changed.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return changed
}

/** A stretch of the middle is gone, as after a broken download. */
function withoutStretch(bytes: Uint8Array, random: () => number): Uint8Array {
  const from = Math.floor(random() * bytes.length)
  const until = Math.min(bytes.length, from + 1 + Math.floor(random() * bytes.length * 0.2))
  return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(until)])
}

const DAMAGES = {
  cut: (bytes: Uint8Array, random: () => number) => bytes.slice(0, 1 + Math.floor(random() * (bytes.length - 1))),
  flipped,
  holed: withoutStretch,
}

/** Files of other programs, damaged where `seed` says. */
export const damagedFiles = (seed: number): readonly HostileFile[] =>
  MADE.flatMap((path, at) =>
    Object.entries(DAMAGES).flatMap(([name, damage], kind) =>
      Array.from({ length: TIMES }, (_, time): HostileFile => ({
        name: `${name}-${String(time)}.${path.split('.').at(-1) ?? ''}`,
        must: 'either',
        make: () => damage(bytesAt(path), randomOf(seed + at * 1_009 + kind * 101 + time)),
      })),
    ),
  )
