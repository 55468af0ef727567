import { isRefusedStatus, type PrintedQuotation, quotationsIn } from '../quotes-in.ts'
import type { Fix } from '../finding.ts'
import type { BlockRule, LocalFinding } from '../rule.ts'

/** A quotation, live or in prose, that is not what its source has. */
export const alteredOrMissing: BlockRule = (block, index) =>
  quotationsIn(block, index)
    .filter(({ status }) => isRefusedStatus(status))
    .map((quotation): LocalFinding => ({
      kind: quotation.status === 'ALTERED' ? 'quote-altered' : 'quote-missing',
      refuses: !quotation.isShort,
      span: quotation.span,
      quote: quotation.printed,
      detail: quotation.detail,
      key: quotation.printed,
      fixes: (at) => fixesOf(quotation, at),
    }))

function fixesOf({ span, instead }: PrintedQuotation, block: number): readonly Fix[] {
  if (instead === null) return []
  return span === null
    ? [{ type: 'print', block, printed: instead }]
    : [{ type: 'replace', block, ...span, text: instead }]
}
