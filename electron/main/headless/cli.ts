import { IMPORT_FORMATS, importFile } from '../../../shared/formats/import-registry.ts'
import { nodeWorld } from './node-world.ts'
import { run } from './run.ts'

// The exit code is set, not called: what was written to a pipe must reach its reader first.
process.exitCode = await run(process.argv.slice(2), nodeWorld({ importFormats: IMPORT_FORMATS, importFile }))
