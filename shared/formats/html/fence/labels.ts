import { countWords } from '../../plain-text/signals/words.ts'
import type { PlacedBlock } from '../blocks/walk-blocks.ts'
import type { HtmlElement } from '../dom.ts'
import { ancestorsOf } from './place.ts'
import { sameWordsAs } from './same-words.ts'

/** Who wrote it and when, or what stands below the headline. */
export type Label = 'byline' | 'subtitle'

const MAX_BYLINE_WORDS = 20
const MIN_SUBTITLE_WORDS = 3
const MAX_SUBTITLE_WORDS = 60
const MIN_DESCRIPTION_WORDS = 5
/** In UTF-16 code units; what is longer is no line near the title. */
const MAX_LENGTH = 1_000
const REACH = 3

const BYLINE_CLASS =
  /(?:^|[\s_-])(?:byline|author|authors|date|dateline|timestamp|datetime|pub-?date|posted-on|entry-meta|post-meta|article-meta|meta-info|published|publish-date|entry-date|post-date)(?:$|[\s_-])/iu
const SUBTITLE_CLASS =
  /(?:^|[\s_-])(?:standfirst|subtitle|sub-title|subhead|subheadline|subheading|dek|deck|lede|sapo|chapeau|summary|excerpt|strapline|article-description|post-description)(?:$|[\s_-])/iu

interface Called {
  readonly isByline: boolean
  readonly isSubtitle: boolean
}

/** What the site calls an element, by its class or by what it says of it to programs. */
function calledBySite(element: HtmlElement): Called {
  const item = (element.getAttribute('itemprop') ?? '').toLowerCase()
  const label = element.getAttribute('class') ?? ''
  return {
    isByline:
      element.localName === 'time' ||
      /(?:^|\s)(?:author|datepublished)(?:\s|$)/u.test(item) ||
      BYLINE_CLASS.test(label),
    isSubtitle: SUBTITLE_CLASS.test(label) || item === 'alternativeheadline',
  }
}

/**
 * What the site calls each block, which means something near the title only.
 *
 * @param description of the article by the page itself, which many print below the headline
 */
export function labelsOf(blocks: readonly PlacedBlock[], description: string | null): readonly (Label | null)[] {
  const isDescription = sameWordsAs(description ?? '')
  const known = new Map<HtmlElement, Called>()
  const called = (element: HtmlElement): Called => {
    const found = known.get(element) ?? calledBySite(element)
    known.set(element, found)
    return found
  }
  return blocks.map(({ element, text }) => {
    if (text.length > MAX_LENGTH) return null
    const hasWords = (least: number, most: number): boolean => {
      const words = countWords(text)
      return words >= least && words <= most
    }
    if (isDescription(text) && hasWords(MIN_DESCRIPTION_WORDS, MAX_SUBTITLE_WORDS)) return 'subtitle'
    let looked = 0
    for (const here of ancestorsOf(element)) {
      if ((looked += 1) > REACH || here.localName === 'article' || here.localName === 'body') break
      const { isByline, isSubtitle } = called(here)
      if (isByline && hasWords(0, MAX_BYLINE_WORDS)) return 'byline'
      if (isSubtitle && hasWords(MIN_SUBTITLE_WORDS, MAX_SUBTITLE_WORDS)) return 'subtitle'
    }
    return null
  })
}
