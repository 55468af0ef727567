/** Extensions that the open dialog offers and a folder is searched for; lower case, without the dot. */
export const IMPORTABLE_EXTENSIONS: readonly string[] = ['txt', 'text']
