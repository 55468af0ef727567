/**
 * Extensions that the open dialog offers and a folder is searched for; lower case, without the dot. Those of the
 * import registry, which is not imported here: it would bring every parser into the main process, before the
 * window opens. A test holds the two to each other.
 */
export const IMPORTABLE_EXTENSIONS: readonly string[] = ['txt', 'text']
