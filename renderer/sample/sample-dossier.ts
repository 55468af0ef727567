import floor from '../../resources/sample-dossier/a-floor-and-not-a-ceiling.txt?raw'
import reservoir from '../../resources/sample-dossier/a-reservoir-counted-twice.txt?raw'
import clause from '../../resources/sample-dossier/one-clause-two-readings.txt?raw'
import { readTextFile } from '../../shared/formats/plain-text/plain-text.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import type { Result } from '../../shared/result.ts'
import { environment } from '../environment/browser-environment.ts'
import { buildSampleDossier } from './build-sample-dossier.ts'

/** A dossier to try, with new ids every time; `restoreDossier` brings it in. */
export const loadSampleDossier = (): Result<DossierContents> =>
  buildSampleDossier(environment, readTextFile, {
    'a-floor-and-not-a-ceiling.txt': floor,
    'a-reservoir-counted-twice.txt': reservoir,
    'one-clause-two-readings.txt': clause,
  })
