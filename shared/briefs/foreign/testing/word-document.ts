import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx'

/** Four blocks: words in two formats, a paragraph that its style sets off, a note's mark, the note. */
export async function wordDocument(): Promise<Uint8Array> {
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('He said “Nobody asked the mayor”.')] } },
    styles: { paragraphStyles: [{ id: 'Quote', name: 'Quote' }] },
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new TextRun('They wrote “the vote '),
              new TextRun({ text: 'is final', bold: true }),
              new TextRun('”.'),
            ],
          }),
          new Paragraph({ style: 'Quote', text: 'Nobody asked the ferryman' }),
          new Paragraph({ children: [new TextRun('A note'), new FootnoteReferenceRun(1)] }),
        ],
      },
    ],
  })
  return Uint8Array.from(new Uint8Array(await Packer.toArrayBuffer(document)))
}
