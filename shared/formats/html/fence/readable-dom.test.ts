import { describe, expect, it } from 'vitest'
import { elementsIn, type HtmlDocument } from '../dom.ts'
import { parseHtml } from '../parse-html.ts'
import { readable } from './readable-dom.ts'

/** What Readability uses of an element, as its own type would have it. */
interface Used {
  readonly tagName: string
  readonly children: readonly Used[]
  readonly childNodes: readonly Used[]
  readonly textContent: string
  readonly title: string
  readonly body: Used
  readonly querySelectorAll: (names: string) => readonly Used[]
  readonly getElementsByTagName: (name: string) => readonly Used[]
  readonly createElement: (name: string) => Used
  readonly appendChild: (child: Used) => Used
  readonly removeChild: (child: Used) => Used
}

function used(markup: string): Used {
  const document: HtmlDocument = parseHtml(markup).document
  return readable(document, new Set(Array.from(elementsIn(document), ({ tagName }) => tagName))) as unknown as Used
}
const names = (elements: readonly Used[]): string => elements.map(({ tagName }) => tagName).join(' ')

describe('readable', () => {
  const page = used(
    '<title>One  page</title><div>a<!--b--><p>c<svg><a>d</a></svg></p>e<ul><li>f<li>g</ul></div><h1>h</h1><a>i</a>',
  )
  const [div, heading] = page.body.children

  it('lists elements by their names, in the order of the page', () => {
    expect(names(page.querySelectorAll('h1,p,li'))).toBe('P LI LI H1')
    expect(names(div?.querySelectorAll('h1,LI,p') ?? [])).toBe('P LI LI')
    expect(names(page.getElementsByTagName('a'))).toBe('a A')
    expect(names(page.querySelectorAll('object,embed'))).toBe('')
  })

  it('gives children, with and without what is no element, and the text of all', () => {
    expect(names(div?.children ?? [])).toBe('P UL')
    expect(div?.childNodes).toHaveLength(5)
    expect(div?.textContent).toBe('acdefg')
    expect(page.title).toBe('One page')
  })

  it('finds what was made since, and no more what was taken out', () => {
    const made = page.createElement('span')
    if (heading) page.body.removeChild(heading)
    page.body.appendChild(made)
    expect(names(page.querySelectorAll('h1,span'))).toBe('SPAN')
    expect(names(page.body.children)).toBe('DIV A SPAN')
  })
})
