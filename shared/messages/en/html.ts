/** What reading web pages says. */
export const html = {
  label: 'Web page',
  archiveLabel: 'Web archive',
  noText: 'The page holds no text.',
  noPage: 'The archive holds no page.',
  flattened: 'The page has more markup than pages have: all its text was read, but some of its structure was left out.',
  tooManyParts: 'The archive has more parts than can be read.',
} as const
