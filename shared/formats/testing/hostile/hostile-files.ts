import { hostileArchives } from './archives.ts'
import { damagedFiles } from './damaged.ts'
import { encryptedFiles } from './encrypted.ts'
import type { HostileFile } from './hostile-file.ts'
import { hostilePages } from './pages.ts'
import { hostilePdfs } from './pdfs.ts'
import { hostileTexts } from './texts.ts'

/** Of the damage that is done at random; the same number gives the same files. */
export const HOSTILE_SEED = 20_260_314

/** Every file that is damaged, meant to do harm, or absurd. */
export const hostileFiles = (seed = HOSTILE_SEED): readonly HostileFile[] => [
  ...hostileArchives,
  ...encryptedFiles,
  ...hostilePdfs,
  ...hostilePages,
  ...hostileTexts,
  ...damagedFiles(seed),
]
