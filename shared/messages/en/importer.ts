/** What importing says in error documents and logs; the window words errors from their code. */
export const importer = {
  plainText: 'Plain text',
  markdown: 'Markdown',
  markdownPartlyPlain: 'Some of it is too long or too tangled for a reader of Markdown, and is shown as it is written.',
  onlyMarks: 'The file holds nothing but marks without words.',
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
  outOfMemory: 'The importer used more memory than one file may, and was stopped.',
  timedOut: (seconds: number) => `The importer did not finish within ${seconds} seconds and was stopped.`,
  pdf: 'PDF',
  pdfNoPages: 'The PDF has no pages that can be read.',
  pdfEncrypted: 'The PDF is locked with a password. Open it in another program, save it without one, and import that.',
  pdfMalformed: (reason: string) => `The PDF is damaged: ${reason}`,
  pdfScanned: (pages: number) =>
    pages === 1
      ? 'The page has no text: it is a picture, as of a scan.'
      : `None of the ${pages} pages has text: they are pictures, as of a scan.`,
  pdfPartlyScanned: (without: number, pages: number) =>
    `${without} of ${pages} pages ${without === 1 ? 'has' : 'have'} no text: blank, or a picture.`,
  pdfPartlyRead: (left: number, pages: number) => `${left} of ${pages} pages could not be read, or not to the end.`,
  docx: 'Word',
  odt: 'OpenDocument',
  epub: 'E-book (EPUB)',
  officeEncrypted:
    'The file is locked with a password. Open it in another program, save it without one, and import that.',
  docOld: 'This is a Word file of the old kind (.doc). Open it in another program, save it as .docx, and import that.',
  docxNoBody: 'The file has no text of Word in it.',
  odtNoBody: 'The file has no text document in it.',
  epubLocked: 'The book is locked (DRM) and can only be read in the program that it was bought for.',
  epubNoBook: (what: string) => `The file is no book that can be read: ${what}.`,
  partsUnread: (count: number) =>
    `${count} ${count === 1 ? 'part' : 'parts'} of the file could not be read and ${count === 1 ? 'is' : 'are'} left out.`,
} as const
