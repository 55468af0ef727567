import { z } from 'zod'

// The policy forbids compiling schemas, and zod would try. For workers, which index.html does not reach; in the
// page renderer/public/without-eval.js does the same earlier, whichever chunk the first schema lands in.
z.config({ jitless: true })
