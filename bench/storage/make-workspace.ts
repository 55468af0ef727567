import { writeWorkspace } from '../lib/write-workspace.ts'
import { largeDossier } from './large-dossier.ts'

/**
 * A workspace with a large dossier.
 *
 * @param root of the workspace's files; nothing may be there
 */
export const makeWorkspace = (root: string, sources: number, sentences: number, annotated: boolean): Promise<void> =>
  writeWorkspace(root, largeDossier(sources, sentences, annotated))
