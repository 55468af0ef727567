/** What importing says in error documents and logs; the window words errors from their code. */
export const importer = {
  plainText: 'Plain text',
  noBytes: 'The file has no content (0 bytes).',
  onlyBlank: 'The file holds nothing but white space.',
  binary: 'The content is binary data, not text.',
  binaryKind: (kind: string) => `The content is ${kind}, not text.`,
  tooLarge: (bytes: number, most: number) => `The file has ${bytes} bytes; ${most} can be imported.`,
  unknownFormat: (extension: string) => `Files of the kind ".${extension}" cannot be read.`,
  notFound: 'There is no such file.',
  notPermitted: 'The system does not permit reading this file.',
  notAFile: 'This is a folder or device, not a file.',
  tooMany: (most: number) => `More than ${most} files were given; the first ones are imported.`,
  unreadable: (reason: string) => `The file could not be read: ${reason}`,
  crashed: (reason: string) => `The importer stopped unexpectedly: ${reason}`,
  timedOut: (seconds: number) => `The importer did not finish within ${seconds} seconds and was stopped.`,
} as const
