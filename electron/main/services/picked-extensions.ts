import type { PickKind } from '../../../shared/ipc/contract.ts'

/**
 * What the dialog offers; another file can be chosen all the same: what it is, its bytes say. Those of annotations are
 * the exchange registry's, which is not imported here: it would bring every reader into the main process, before the
 * window opens. A test holds the two to each other.
 */
export const PICKED_EXTENSIONS: Readonly<Record<PickKind, readonly string[]>> = {
  annotations: ['json', 'jsonld', 'csv', 'qdpx', 'qde'],
  text: ['docx', 'md', 'html', 'htm', 'txt'],
}
