import { z } from 'zod'

// zod tries `new Function` to see whether it may compile schemas. The policy refuses and reports it, so it is
// told not to try. Must be imported before the first module that makes a schema.
z.config({ jitless: true })
