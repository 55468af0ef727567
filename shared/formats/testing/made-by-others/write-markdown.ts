import { type Article, type Part, withMarks } from './article-shape.ts'

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#$~^|@]/gu, '\\$&')

const inline = (text: string): string =>
  withMarks(text, {
    plain: escaped,
    emphasis: (words) => `*${escaped(words)}*`,
    link: (label, address) => `[${escaped(label)}](${address})`,
    note: () => '[^1]',
  })

const row = (cells: readonly string[]): string => `| ${cells.map(inline).join(' | ')} |`

function partMarkdown(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${inline(part.text)}`
    case 'paragraph':
      return inline(part.text)
    case 'quotation':
      return `> ${inline(part.text)}`
    case 'list':
      return part.items.map((item) => `- ${inline(item)}`).join('\n')
    case 'table':
      return [
        row(part.head),
        row(part.head.map(() => '---')),
        ...part.rows.map(row),
        '',
        `: ${inline(part.caption)}`,
      ].join('\n')
    case 'figure':
      return `![${inline(part.caption)}](photo.png)`
  }
}

const yaml = (text: string): string => JSON.stringify(text)

/** What Pandoc reads: its Markdown with the metadata in front. */
export const sourceMarkdown = (article: Article): string => `---
title: ${yaml(article.title)}
subtitle: ${yaml(article.subtitle)}
author:
${article.authors.map((name) => `  - ${yaml(name)}`).join('\n')}
date: ${article.publishedAt}
lang: ${article.language}
publisher: ${yaml(article.outlet)}
---

${article.body.map(partMarkdown).join('\n\n')}
${article.notes.map((note) => `\n[^1]: ${inline(note)}\n`).join('')}`
