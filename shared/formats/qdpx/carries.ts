import type { IncomingAnnotation, IncomingPerson, IncomingQuestion, IncomingSource } from '../../exchange/incoming.ts'

/** Where a field stands in a project, or null where the format has no place for it. */
type Carriage<Item> = Readonly<Record<keyof Item, string | null>>

/**
 * What a project of REFI-QDA carries of a dossier, field by field: what is written, and read back the same. Characters
 * that XML cannot hold come back in names, descriptions and notes; a lone surrogate, which UTF-8 cannot hold, comes
 * back as U+FFFD in texts, notes and values of variables, and so does a control character in the latter.
 */
export const CARRIES: {
  readonly source: Carriage<IncomingSource>
  readonly person: Carriage<IncomingPerson>
  readonly question: Carriage<IncomingQuestion>
  readonly annotation: Carriage<IncomingAnnotation>
} = {
  source: {
    key: 'guid',
    title: 'name; in the description where two sources share one',
    subtitle: 'variable',
    authors: 'variable, divided by semicolons',
    outlet: 'variable',
    publishedAt: 'variable of dates',
    language: 'variable',
    fileName: 'variable',
    address: 'variable',
    sha256: 'variable',
    text: 'plain text file',
    // A project has no notion of headings or captions, and a code for each paragraph would drown all others.
    blocks: null,
    // A text source has a plain text and a formatted one, and nothing for the bytes of another format.
    original: null,
  },
  person: {
    key: 'guid of the case, and of the code',
    name: 'name of the case',
    aliases: 'variable, divided by semicolons',
    role: 'variable',
    affiliation: 'variable',
    standing: 'variable',
    statedRoles: 'description of the case',
  },
  question: {
    key: 'guid of the code',
    wording: 'name of the code',
    scale: 'codes below that of the question',
  },
  annotation: {
    key: 'guid of the selection',
    sourceKey: 'the source that the selection is part of',
    kind: 'code',
    start: 'startPosition, in code points',
    end: 'endPosition, in code points',
    exact: 'the text at the place; where the quote differs from it, the description',
    prefix: 'the text before the place; where the quote differs, the description',
    suffix: 'the text behind the place; where the quote differs, the description',
    personKey: 'code of the person, and the selections of the case',
    questionKey: 'code',
    stance: 'code below that of the question, and a link',
    date: 'description',
    figure: 'description',
    note: 'note',
    tags: 'codes, in order',
    quotationOnly: 'description',
    ownVoice: 'description',
    createdAt: 'creationDateTime',
    modifiedAt: 'modifiedDateTime',
  },
}
