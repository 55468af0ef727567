import { FileText, Unlink } from 'lucide-react'
import type { AnnotationKind } from '../../../shared/model/annotation.ts'
import { Icon } from '../../ui/icon.tsx'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'

/** Before a link: the mark of the kind, a page for a source, a broken chain for what is gone. */
export function LinkMark({
  kind,
  isGone = false,
}: {
  readonly kind: AnnotationKind | 'source'
  readonly isGone?: boolean
}): React.JSX.Element {
  if (isGone) return <Icon of={Unlink} size={12} />
  return kind === 'source' ? <Icon of={FileText} size={12} /> : <KindMark kind={kindName(kind)} />
}
