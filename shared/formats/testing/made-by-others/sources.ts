import { CHINESE } from './chinese.ts'
import { ENGLISH } from './english.ts'
import { VIETNAMESE } from './vietnamese.ts'
import { newsPage, plainPage, runningHead } from './write-html.ts'
import { sourceMarkdown } from './write-markdown.ts'

/** What the programs are given, one for each article. */
export const SOURCES = [ENGLISH, VIETNAMESE, CHINESE].map((article) => ({
  name: article.name,
  address: article.address,
  markdown: sourceMarkdown(article),
  newsPage: newsPage(article),
  plainPage: plainPage(article, 1),
  columnPage: plainPage(article, 2),
  /** Once is enough: the fonts of each file are large. */
  hasColumns: article === ENGLISH,
  runningHead: runningHead(article),
}))
