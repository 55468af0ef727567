import {
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  type ElementTransformer,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  STRIKETHROUGH,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown'
import { $createHeadingNode, $isHeadingNode, HeadingNode, type HeadingTagType } from '@lexical/rich-text'

/** A brief has three levels of headings; `####` is words. */
const HEADING: ElementTransformer = {
  dependencies: [HeadingNode],
  export: (node, write) =>
    $isHeadingNode(node) ? `${'#'.repeat(Number(node.getTag().slice(1)))} ${write(node)}` : null,
  regExp: /^(#{1,3})\s/,
  replace: (parent, children, match) => {
    const level = match[1]?.length ?? 1
    const heading = $createHeadingNode(`h${String(level)}` as HeadingTagType).append(...children)
    parent.replace(heading)
    heading.select(0, 0)
  },
  type: 'element',
}

/** What becomes a format as it is typed. */
export const SHORTCUTS: Transformer[] = [
  HEADING,
  UNORDERED_LIST,
  ORDERED_LIST,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  LINK,
]
