/**
 * Larger files are refused before they are read: 200 MB is thirty books of 1,000,000 words. Apart from the registry,
 * so that the page can ask without loading the importers.
 */
export const MAX_IMPORT_BYTES = 200 * 1024 * 1024
