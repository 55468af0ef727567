import { describe, expect, it } from 'vitest'
import { htmlTokens } from './html-tokens.ts'

const tokensOf = (html: string): readonly string[] =>
  [...htmlTokens(html, new Set(['script', 'style']))].map((token) =>
    typeof token === 'string' ? token : `${token.closes ? '-' : '+'}${token.name}`,
  )

describe('htmlTokens', () => {
  it.each([
    ['words and tags', 'a<P>b</p>c', ['a', '+p', 'b', '-p', 'c']],
    ['a sign that begins no tag', '3 < 4 <5', ['3 ', '< 4 ', '<5']],
    ['comments and declarations', '<!doctype html>a<!-- <b> -->b<?x?>c<!--d', ['a', 'b', 'c']],
    ['what is silent', 'a<SCRIPT>if (a<b) "</p>"</Script >b<style>c', ['a', 'b']],
    ['a sign in a value', `<a title="1>0" href='>'>b</a>`, ['+a', 'b', '-a']],
    ['a tag without an end', 'a<b class="c', ['a', '+b']],
    ['names of other programs', '<o:p>a</o:p>', ['+o:p', 'a', '-o:p']],
  ])('reads %s', (_, html, tokens) => {
    expect(tokensOf(html)).toEqual(tokens)
  })

  it('gives attributes as they are written', () => {
    expect([...htmlTokens('<a href="x?a=1&amp;b=2">', new Set())]).toMatchObject([
      { name: 'a', attributes: ' href="x?a=1&amp;b=2">' },
    ])
  })
})
