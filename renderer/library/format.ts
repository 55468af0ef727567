import { messages } from '../../shared/messages/messages.ts'

/** The name of a language in itself: `vi` → `Tiếng Việt`. The tag when there is none. */
export function languageName(tag: string): string {
  if (tag === 'und' || tag === '') return messages.library.facets.unknownLanguage
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
  } catch (notATag) {
    // Tags come from imported files: what is no tag is shown as it stands.
    void notATag
    return tag
  }
}

/** A checksum in groups of four, to be compared by eye. */
export const groupedHash = (hash: string): string => hash.match(/.{1,4}/g)?.join(' ') ?? hash
