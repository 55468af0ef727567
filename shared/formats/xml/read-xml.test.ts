// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXml } from './read-xml.ts'
import { xmlElement, xmlTextElement } from './write-xml.ts'
import { holdable, isHoldable } from './xml-characters.ts'
import { childOf, childrenOf, type XmlElement } from './xml-element.ts'

function read(xml: string): XmlElement {
  const result = readXml(xml)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('readXml', () => {
  it('reads elements, attributes, text, CDATA and references', () => {
    const root = read(
      '\ufeff<?xml version="1.0"?>\r\n<!-- <a> --><q:a xmlns:q="u" one = \'1 > "x"\' two="a&#10;b&amp;&lt;&quot;&apos;\tc">\r\n' +
        'x&#x1F600;y<![CDATA[<b>&amp;]]>z<b/><?pi <b/> ?><b  ></b >\r</q:a>\n',
    )
    expect(root.name).toBe('a')
    expect([...root.attributes]).toEqual([
      ['xmlns:q', 'u'],
      ['one', '1 > "x"'],
      ['two', 'a\nb&<"\' c'],
    ])
    expect(root.text).toBe('\nx😀y<b>&amp;z\n')
    expect(childrenOf(root, 'b')).toHaveLength(2)
    expect(childOf(root, 'c')).toBeUndefined()
  })

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['a document type inside', '<a><!DOCTYPE a></a>'],
    ['an unknown entity', '<a>&x;</a>'],
    ['a property of every object as entity', '<a>&constructor;</a>'],
    ['a bare ampersand', '<a>a & b</a>'],
    ['a reference to no character', '<a>&#0;</a>'],
    ['a reference to half a character', '<a>&#xD800;</a>'],
    ['a reference beyond Unicode', '<a>&#x110000;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['tags that cross', '<a><b></a></b>'],
    ['an end tag too many', '<a></a></a>'],
    ['no end', '<a><b></b>'],
    ['nothing', ''],
    ['text outside', '<a/>x'],
    ['two roots', '<a/><b/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without a value', '<a b/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['attributes without space', '<a b="1"c="2"/>'],
    ['a tag in an attribute', '<a b="<"/>'],
    ['a comment without end', '<a><!-- </a>'],
    ['CDATA without end', '<a><![CDATA[ </a>'],
    ['a start tag without end', '<a b="1"'],
    ['a tag without name', '<a>< b/></a>'],
    ['a thousand levels', `${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}`],
  ])('refuses %s', (_name, xml) => {
    expect(readXml(xml)).toMatchObject({ ok: false, error: { code: 'import/malformed' } })
  })

  it('keeps the order of text and elements', () => {
    const { content } = read('<a>one<b>two</b><![CDATA[three]]>&amp;</a>')
    expect(content.map((piece) => (typeof piece === 'string' ? piece : piece.text))).toEqual([
      'one',
      'two',
      'three',
      '&',
    ])
  })

  it.each([
    ['<!DOCTYPE a>', true],
    ['<?xml version="1.0"?>\n<!-- c -->\n<!DOCTYPE a PUBLIC "-//x//y" "http://x/y.dtd">', true],
    ['<!DOCTYPE a SYSTEM "http://x/y.dtd" >', true],
    ['<!DOCTYPE a [<!ENTITY x "y">]>', false],
    ['<!DOCTYPE a SYSTEM "x" [<!ENTITY x "y">]>', false],
    ['<!DOCTYPE a><!DOCTYPE a>', false],
    ['<!-- <!DOCTYPE a> ', false],
    [`${' '.repeat(20_000)}<!DOCTYPE a>`, false],
  ])('passes over a document type that only names something: %s', (type, reads) => {
    expect(readXml(`${type}<a/>`, { allowsNamedType: true }).ok).toBe(reads)
    expect(readXml(`${type}<a/>`).ok).toBe(false)
    expect(readXml(`${type}<a>&x;</a>`, { allowsNamedType: true }).ok).toBe(false)
  })

  it('reads what was written, as a browser does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, value) => {
        const xml = xmlElement('a', { b: value, c: undefined }, [xmlTextElement('d', text, { e: '' })])
        const root = read(xml)
        expect(root.attributes.get('b')).toBe(holdable(value))
        expect(root.attributes.has('c')).toBe(false)
        expect(childOf(root, 'd')?.text).toBe(holdable(text))
        if (!isHoldable(text + value)) return
        const browser = new DOMParser().parseFromString(xml, 'application/xml').documentElement
        expect(browser.getAttribute('b')).toBe(value)
        expect(browser.textContent).toBe(text)
      }),
    )
  })

  it('reads arbitrary bytes without an exception', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      'a',
      '/',
      '"',
      '=',
      '&',
      ';',
      '!',
      '-',
      '[',
      'CDATA[',
      ']]>',
      '?',
      ' ',
      '#1',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(typeof readXml(pieces.join('')).ok).toBe('boolean')
      }),
    )
  })

  it('takes a long document with many unclosed references and comments in its stride', () => {
    const many = 200_000
    expect(childrenOf(read(`<a>${'<b c="d">&amp;</b>'.repeat(many)}</a>`), 'b')).toHaveLength(many)
    expect(readXml(`<a>${'&'.repeat(many)}</a>`).ok).toBe(false)
    expect(readXml(`<a ${'b '.repeat(many)}/>`).ok).toBe(false)
  })
})
