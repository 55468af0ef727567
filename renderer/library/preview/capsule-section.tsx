import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import { EncodingFact } from '../encoding/encoding-fact.tsx'
import { byteSize } from '../../ui/byte-size.ts'
import { moment } from '../../ui/dates.ts'
import { groupedHash } from '../format.ts'
import styles from './preview-pane.module.css'

const text = messages.library.details

/** Where the source came from: enough to prove later what was imported. */
export function CapsuleSection({ source }: { readonly source: Source }) {
  const { capsule } = source
  return (
    <section className={styles.section}>
      <h3>{text.capsule}</h3>
      <dl className={styles.facts}>
        <dt>{text.file}</dt>
        <dd>
          <bdi>{capsule.fileName ?? text.pasted}</bdi> <span className="faint num">{byteSize(capsule.byteLength)}</span>
        </dd>
        {capsule.address !== null && (
          <>
            <dt>{text.address}</dt>
            <dd>{capsule.address}</dd>
          </>
        )}
        <dt>{text.imported}</dt>
        <dd className="num">{moment(capsule.importedAt)}</dd>
        <EncodingFact source={source} />
        <dt>{text.extractor}</dt>
        <dd className="num">{capsule.extractor}</dd>
        <dt>{text.sha256}</dt>
        <dd className="mono">{groupedHash(capsule.sha256)}</dd>
      </dl>
    </section>
  )
}
