/** Raised with every change of the records; each raise ships a pure migration and a test that opens the old one. */
export const SCHEMA_VERSION = 2
