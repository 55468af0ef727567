import { alike } from './en/alike.ts'
import { annotations } from './en/annotations.ts'
import { app } from './en/app.ts'
import { briefLive } from './en/brief-live.ts'
import { briefTemplates } from './en/brief-templates.ts'
import { briefEditor } from './en/brief-editor.ts'
import { briefCheck } from './en/brief-check.ts'
import { briefs } from './en/briefs.ts'
import { citations } from './en/citations.ts'
import { editions } from './en/editions.ts'
import { encodings } from './en/encodings.ts'
import { errors } from './en/errors.ts'
import { exchangeView } from './en/exchange-view.ts'
import { exchange } from './en/exchange.ts'
import { exports } from './en/exports.ts'
import { figures } from './en/figures.ts'
import { headless } from './en/headless.ts'
import { html } from './en/html.ts'
import { importReport } from './en/import-report.ts'
import { importer } from './en/importer.ts'
import { library } from './en/library.ts'
import { menu } from './en/menu.ts'
import { people } from './en/people.ts'
import { positions } from './en/positions.ts'
import { qdpx } from './en/qdpx.ts'
import { questions } from './en/questions.ts'
import { reader } from './en/reader.ts'
import { search } from './en/search.ts'
import { settings } from './en/settings.ts'
import { workspace } from './en/workspace.ts'

/** Every string that a person reads, English. A second language is a second file of this shape. */
export const en = {
  alike,
  annotations,
  app,
  briefLive,
  briefTemplates,
  briefEditor,
  briefCheck,
  briefs,
  citations,
  editions,
  encodings,
  errors,
  exchangeView,
  exchange,
  exports,
  figures,
  headless,
  html,
  importReport,
  importer,
  library,
  menu,
  people,
  positions,
  qdpx,
  questions,
  reader,
  search,
  settings,
  workspace,
} as const
