import { NOTICE_OPENINGS, NOTICE_TOPICS, NOTICE_TOPICS_CJK } from '../vocabulary/notices.ts'

export interface NoticeReading {
  /** Points for being a consent notice; see `NOTICE_THRESHOLD`. */
  readonly score: number
  readonly speaksOfCookies: boolean
}

/**
 * A notice addresses its reader, speaks of its own site, of consent, and of cookies or a policy. An article about
 * those things lacks at least one: it does not speak for the site.
 */
export const NOTICE_THRESHOLD = 5
const WEIGHTS = { cookies: 1, site: 1, consent: 1, policy: 1, address: 1, opening: 1.5, otherLanguage: 2 }
const LOOKED_AT = 1_200

const mentions = (text: string, topic: keyof typeof NOTICE_TOPICS): boolean =>
  NOTICE_TOPICS[topic].test(text) || NOTICE_TOPICS_CJK[topic].test(text)

/** @param isOtherLanguage whether `text` is in another language than the article around it */
export function readNotice(text: string, isOtherLanguage: boolean): NoticeReading {
  const head = text.slice(0, LOOKED_AT).normalize('NFC')
  const speaksOfCookies = mentions(head, 'cookies')
  if (!speaksOfCookies && !(mentions(head, 'site') && mentions(head, 'policy') && mentions(head, 'consent'))) {
    return { score: 0, speaksOfCookies }
  }
  const topics = ['cookies', 'site', 'consent', 'policy', 'address'] as const
  const score = topics.reduce((sum, topic) => sum + (mentions(head, topic) ? WEIGHTS[topic] : 0), 0)
  return {
    score: score + (NOTICE_OPENINGS.test(head) ? WEIGHTS.opening : 0) + (isOtherLanguage ? WEIGHTS.otherLanguage : 0),
    speaksOfCookies,
  }
}
