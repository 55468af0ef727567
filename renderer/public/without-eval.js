// zod tries `new Function` to see whether it may compile its schemas. The content security policy refuses that
// and reports it as a violation. This tells zod not to try. It is a script of its own, because it must run
// before the first module that makes a schema, whichever chunk the bundler puts that into.
globalThis.__zod_globalConfig = { jitless: true }
