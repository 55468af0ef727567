import { inBuilding, switchTo } from '../../electron/main/journal/generation.ts'
import { hashText } from '../../electron/main/journal/hash-text.ts'
import { WorkspaceImage } from '../../electron/main/journal/image.ts'
import { contentOfText } from '../../electron/main/journal/objects.ts'
import { contentHashOfText } from '../../shared/journal/digest.ts'
import { SCHEMA_VERSION } from '../../shared/journal/schema.ts'
import type { StateRow } from '../../shared/journal/state-lines.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { AT } from './source-of-text.ts'

function* rowsOf({ dossier, sources, annotations, people, questions, briefs }: DossierContents): Generator<StateRow> {
  yield { table: 'dossiers', row: dossier }
  for (const { source, blocks, text, original } of sources) {
    yield { table: 'sources', row: source }
    yield { table: 'blocks', row: { id: source.id, dossierId: dossier.id, blocks } }
    yield { table: 'texts', row: { id: source.id, text } }
    if (original) yield { table: 'originals', row: { sha256: source.capsule.sha256, bytes: original } }
  }
  for (const row of people) yield { table: 'people', row }
  for (const row of questions) yield { table: 'questions', row }
  for (const row of annotations) yield { table: 'annotations', row }
  for (const row of briefs) yield { table: 'briefs', row }
}

/**
 * Writes the files of a workspace as the app does after a snapshot. The app fills its database from them.
 *
 * @param root of the workspace's files; nothing may be there
 */
export async function writeWorkspace(root: string, contents: DossierContents): Promise<void> {
  const { generation } = await inBuilding(root, async (building) => {
    const image = WorkspaceImage.empty(building.generation)
    const originals = new Set<string>()
    for (const row of rowsOf(contents)) {
      // Two sources may have the same bytes: one record.
      if (row.table === 'originals' && originals.has(row.row.sha256)) continue
      image.addRow(row)
      if (row.table === 'texts')
        await building.objects.put(contentHashOfText(row.row.text, hashText), contentOfText(row.row.text))
      if (row.table === 'originals') {
        originals.add(row.row.sha256)
        await building.objects.put(row.row.sha256, row.row.bytes)
      }
    }
    return building.finish(image, { schema: SCHEMA_VERSION, at: AT, signal: undefined })
  })
  await switchTo(root, generation, SCHEMA_VERSION)
}
