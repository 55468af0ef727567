import { messages } from '../../../shared/messages/messages.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { KindMark } from '../../ui/kind-mark.tsx'
import type { KindName } from '../../ui/kind-name.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './first-run.module.css'

const text = messages.library.first
const KINDS: readonly (readonly [kind: KindName, chord: string])[] = [
  ['expert', 'e'],
  ['official', 'o'],
  ['figure', 'f'],
]

/** One sentence, marked, and the three keys that mark. */
export function Specimen() {
  const { specimenText: parts } = text
  return (
    <section className={styles.specimen} aria-label={text.specimen}>
      <p className={styles.text}>
        <Marked kind="expert">{parts.expert}</Marked>
        {parts.then}
        <Marked kind="official">{parts.official}</Marked>
        {parts.though}
        <Marked kind="figure">{parts.figure}</Marked>
        {parts.end}
      </p>
      <dl>
        {KINDS.map(([kind, chord]) => (
          <div key={kind}>
            <dt>
              <Kbd chord={chord} large />
              <KindMark kind={kind} className={styles.kind}>
                {text.kinds[kind].name}
              </KindMark>
            </dt>
            <dd>{text.kinds[kind].meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.meaning}>
        <dfn>{text.variorum}</dfn>
        {text.meaning}
      </p>
    </section>
  )
}

function Marked({ kind, children }: { readonly kind: KindName; readonly children: string }) {
  return (
    <mark className={classNames(styles.marked, styles[kind])} data-kind={kind}>
      {children}
    </mark>
  )
}
