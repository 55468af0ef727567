const RIGHT_TO_LEFT = new Set(['ar', 'he', 'iw', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb', 'syr', 'arc'])

/** Whether texts in this language (BCP 47) run from right to left, so that the left arrow leads on. */
export function isRightToLeft(language: string): boolean {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  if (rest.includes('arab') || rest.includes('hebr')) return true
  return RIGHT_TO_LEFT.has(primary) && !rest.includes('latn')
}
