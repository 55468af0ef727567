import type { Article } from './article-shape.ts'

export const CHINESE: Article = {
  name: 'article-zh',
  language: 'zh',
  title: '咸潮提前上溯，沿江水厂各说各话',
  subtitle: '三个部门给出三个距离，渔民只相信自己的舌头',
  authors: ['陆知遥'],
  outlet: '江口晚报',
  publishedAt: '2026-01-18',
  dateShown: '2026年1月18日',
  address: 'https://jiangkou-wanbao.example/xianchao',
  byline: '记者 陆知遥',
  notes: [],
  body: [
    {
      kind: 'paragraph',
      text: '一月十五日凌晨，老渔民钟守田从船边舀起一瓢水，尝了一口便吐掉。“比去年早了二十天，”他说，“仪器还没响，舌头先知道。”',
    },
    { kind: 'heading', level: 2, text: '三个数字，一条江' },
    {
      kind: 'paragraph',
      text: '水文站公布的咸界距河口57公里，自来水公司的说法是62公里，而大学研究组测得的结果是68公里。水文站副站长柏明远解释：“标准不同，结论自然不同，我们只发布测站数据。”',
    },
    { kind: 'quotation', text: '把三个数字放在一起，它们并不矛盾；只引用其中一个，才会误导人。' },
    { kind: 'heading', level: 2, text: '水库还能撑多久' },
    {
      kind: 'paragraph',
      text: '研究组负责人宁若溪认为，现有水库最多支撑38天。公司发言人则表示储量充足，“市民无须抢购桶装水”。他没有说明储量的具体数字。',
    },
    {
      kind: 'list',
      items: ['上游来水：每秒1450立方米，比常年少三成；', '取水口氯化物：每升412毫克，超过标准六成。'],
    },
  ],
}
