import { addressOf, targetOf } from './link-address.ts'

const ADDRESS = /(?<=\]\()variorum:[^\s()]{1,2000}(?=\))/g

/** The same note where every link leads to the record that `rename` answers for the id of its target. */
export const renameLinks = (markdown: string, rename: (id: string) => string): string =>
  markdown.replace(ADDRESS, (address) => {
    const target = targetOf(address)
    return target ? addressOf({ ...target, id: rename(target.id) }) : address
  })
