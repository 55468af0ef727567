import { folded, likenessKey } from '../../plain-text/signals/words.ts'

/**
 * Tells of texts whether they read the same as `wanted` (`likenessKey`); nothing reads the same as a text without
 * words. Every block of a page is asked, and hardly any has the longest of the words in it.
 */
export function sameWordsAs(wanted: string): (text: string) => boolean {
  const key = likenessKey(wanted)
  const longest = key.split(' ').reduce((longer, word) => (word.length > longer.length ? word : longer))
  if (longest === '') return () => false
  return (text) => folded(text).includes(longest) && likenessKey(text) === key
}
