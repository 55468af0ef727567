import type { Features } from '../signals/features.ts'

const FIELD =
  /^(?<name>from|to|cc|bcc|date|sent|subject|reply-to|de|à|objet|envoyé|von|an|gesendet|datum|betreff|para|asunto|enviado|fecha|từ|đến|ngày|chủ đề|发件人|收件人|日期|主题)\s?[:：]\s?\S/iu
const SENDER = /^(?:from|de|von|từ|发件人)$/iu
const SUBJECT = /^(?:subject|objet|betreff|asunto|chủ đề|主题)$/iu
const MIN_FIELDS = 3
const SUBJECT_PREFIX = /^(?:subject|objet|betreff|asunto|chủ đề|主题)\s?[:：]\s?/iu

/** The lines with which a saved message begins, indices of segments; `end` is exclusive. */
export interface MailHead {
  readonly subject: number
  readonly end: number
}

const fieldOf = (here: Features | undefined): string | null => FIELD.exec(here?.text ?? '')?.groups?.['name'] ?? null

/** Finds the head of a message: fields on the first lines without a gap, a sender and a subject among them. */
export function findMailHead(all: readonly Features[]): MailHead | null {
  const names: string[] = []
  for (const [i, here] of all.entries()) {
    const name = i > 0 && here.segment.blankBefore > 0 ? null : fieldOf(here)
    if (name === null) break
    names.push(name)
  }
  const subject = names.findIndex((name) => SUBJECT.test(name))
  const isMail = names.length >= MIN_FIELDS && subject >= 0 && names.some((name) => SENDER.test(name))
  return isMail ? { subject, end: names.length } : null
}

/** A subject line without the name of its field. */
export const subjectOf = (line: string): string => line.replace(SUBJECT_PREFIX, '')
