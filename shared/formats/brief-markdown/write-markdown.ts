import type { BriefDocument } from '../../briefs/document/document.ts'
import type { Flavour } from './flavour.ts'
import { writeBlocks } from './write-blocks.ts'

const plain: Flavour = {
  text: (escaped) => escaped,
  reference: null,
  entryMark: () => '',
  quote: (_block, lines, attribution, facts) =>
    [
      ...lines.map((line) => (line === '' ? '>' : `> ${line}`)),
      '',
      attribution,
      ...(facts.length > 0 ? ['', ...facts] : []),
    ].join('\n'),
}

/** CommonMark with GitHub's tables and footnotes; ends with a line feed. No text of a source can become markup. */
export const writeMarkdown = ({ blocks }: BriefDocument): string => writeBlocks(blocks, plain)
