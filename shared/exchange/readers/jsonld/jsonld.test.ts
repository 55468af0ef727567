import { utf8fromString } from '@exodus/bytes/utf8.js'
import { describe, expect, it } from 'vitest'
import type { Incoming } from '../../incoming.ts'
import { readExchange } from '../../registry.ts'

function read(value: unknown, formatId: string): Incoming {
  const result = readExchange(utf8fromString(JSON.stringify(value)), 'file')
  if (!result.ok) throw new Error(result.error.message)
  expect(result.value.formatId).toBe(formatId)
  return result.value.incoming
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const PAGE = 'https://example.org/dam'
const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' })
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end })

describe('JSON-LD of other programs', () => {
  it('reads Recogito: no source, bodies with purposes, an id that is a fragment', () => {
    const file = [
      {
        '@context': CONTEXT,
        id: '#4f1c',
        type: 'Annotation',
        body: [
          { type: 'TextualBody', value: 'Why?', purpose: 'commenting' },
          { type: 'TextualBody', value: 'expert', purpose: 'tagging' },
        ],
        target: { selector: [{ type: 'TextQuoteSelector', exact: 'It may' }, position(0, 6)] },
      },
    ]
    const { sources, annotations } = read(file, 'jsonld')
    expect(sources).toMatchObject([{ key: '', address: null, text: null }])
    expect(annotations).toMatchObject([
      { key: '#4f1c', exact: 'It may', start: 0, end: 6, prefix: '', note: 'Why?', tags: ['expert'], kind: null },
    ])
  })

  const target = { source: PAGE, selector: quote('It may') }
  const PLACE = { exact: 'It may', prefix: 'before ', suffix: ' after', start: null, end: null }
  it.each<readonly [string, unknown, object]>([
    ['one selector', { target }, PLACE],
    [
      'a list of selectors',
      { target: { ...target, selector: [position(0, 6), quote('It may')] } },
      { ...PLACE, start: 0, end: 6 },
    ],
    ['a list of one target', { target: [target] }, PLACE],
    [
      'numbers as words',
      { target: { ...target, selector: [quote('It may'), { ...position(0, 0), start: '0', end: '6' }] } },
      { ...PLACE, start: 0, end: 6 },
    ],
    ['no position', { target }, { start: null }],
    ['no quote', { target: { ...target, selector: position(0, 6) } }, { exact: '', start: 0, end: 6 }],
    [
      'a selector that is refined',
      { target: { ...target, selector: { type: 'FragmentSelector', value: 'p1', refinedBy: quote('It may') } } },
      PLACE,
    ],
    ['a source that is a node', { target: { ...target, source: { id: PAGE, type: 'Text' } } }, PLACE],
    [
      'prefixes',
      {
        '@type': 'oa:Annotation',
        'oa:hasTarget': {
          'oa:hasSource': { '@id': PAGE },
          'oa:hasSelector': {
            '@type': 'oa:TextQuoteSelector',
            'oa:exact': 'It may',
            'oa:prefix': 'before ',
            'oa:suffix': { '@value': ' after' },
          },
        },
      },
      PLACE,
    ],
    [
      'whole names, expanded',
      {
        '@type': ['http://www.w3.org/ns/oa#Annotation'],
        'http://www.w3.org/ns/oa#hasTarget': [
          {
            'http://www.w3.org/ns/oa#hasSource': [{ '@id': PAGE }],
            'http://www.w3.org/ns/oa#hasSelector': [
              {
                '@type': ['http://www.w3.org/ns/oa#TextQuoteSelector'],
                'http://www.w3.org/ns/oa#exact': [{ '@value': 'It may' }],
                'http://www.w3.org/ns/oa#prefix': [{ '@value': 'before ' }],
                'http://www.w3.org/ns/oa#suffix': [{ '@value': ' after' }],
              },
            ],
          },
        ],
      },
      PLACE,
    ],
  ])('reads a target with %s', (_name, fields, place) => {
    const { sources, annotations, left } = read(
      { type: 'Annotation', id: 'urn:x:1', '@context': CONTEXT, ...(fields as object) },
      'jsonld',
    )
    expect(annotations).toMatchObject([{ ...place, sourceKey: PAGE }])
    expect(sources).toMatchObject([{ key: PAGE, address: PAGE }])
    expect(left).toEqual([])
  })

  it.each<readonly [string, object, { note: string; tags: readonly string[] }]>([
    ['text', { body: { type: 'TextualBody', value: 'Why?' } }, { note: 'Why?', tags: [] }],
    ['a string', { body: 'Why?' }, { note: 'Why?', tags: [] }],
    ['bodyValue', { bodyValue: 'Why?' }, { note: 'Why?', tags: [] }],
    ['several', { body: [{ value: 'One' }, { value: 'Two' }] }, { note: 'One\n\nTwo', tags: [] }],
    [
      'a tag by motivation',
      { motivation: 'tagging', body: { type: 'TextualBody', value: 'dam' } },
      { note: '', tags: ['dam'] },
    ],
    [
      'a tag by type',
      { body: { '@type': ['oa:Tag', 'cnt:ContentAsText'], 'cnt:chars': 'dam' } },
      { note: '', tags: ['dam'] },
    ],
    [
      'a thing as a tag',
      { body: { type: 'SpecificResource', source: { id: 'http://x.example/dam', label: 'Dam' }, purpose: 'tagging' } },
      { note: '', tags: ['Dam'] },
    ],
    ['a link', { body: 'http://x.example/dam' }, { note: 'http://x.example/dam', tags: [] }],
    [
      'HTML',
      { body: { value: '<p>Why <b>not</b>?<script>1</script></p>', format: 'text/html' } },
      { note: 'Why **not**?', tags: [] },
    ],
    [
      'a choice',
      { body: { type: 'Choice', items: [{ value: 'One', purpose: 'tagging' }] } },
      { note: '', tags: ['One'] },
    ],
    ['none', {}, { note: '', tags: [] }],
  ])('reads a body that is %s', (_name, fields, expected) => {
    expect(read({ '@context': CONTEXT, type: 'Annotation', target, ...fields }, 'jsonld').annotations).toMatchObject([
      expected,
    ])
  })

  it.each<readonly [string, (items: readonly unknown[]) => unknown]>([
    ['a list', (items) => items],
    ['a page', (items) => ({ '@context': CONTEXT, type: 'AnnotationPage', items })],
    [
      'a collection',
      (items) => ({ '@context': CONTEXT, type: 'AnnotationCollection', first: { type: 'AnnotationPage', items } }),
    ],
    ['a graph', (items) => ({ '@context': CONTEXT, '@graph': items })],
  ])('finds annotations in %s', (_name, wrap) => {
    const one = { type: 'Annotation', target }
    expect(read(wrap([one, one]), 'jsonld').annotations.map(({ key }) => key)).toEqual(['', '#2'])
  })

  it('follows names in a flat graph', () => {
    const graph = [
      { '@id': '_:a', '@type': 'oa:Annotation', 'oa:hasTarget': { '@id': '_:t' }, 'oa:hasBody': { '@id': '_:b' } },
      { '@id': '_:t', 'oa:hasSource': { '@id': PAGE }, 'oa:hasSelector': { '@id': '_:s' } },
      { '@id': '_:s', '@type': 'oa:TextQuoteSelector', 'oa:exact': 'It may' },
      { '@id': '_:b', 'rdf:value': 'Why?' },
    ]
    expect(read({ '@graph': graph }, 'jsonld').annotations).toMatchObject([
      { exact: 'It may', sourceKey: PAGE, note: 'Why?' },
    ])
  })

  it('says what it leaves', () => {
    const items = [
      { type: 'Annotation', target: PAGE },
      { type: 'Annotation', target: { source: PAGE, selector: { type: 'SvgSelector', value: '<svg/>' } } },
      { type: 'Annotation', target, body: [{ type: 'Image' }] },
    ]
    const { annotations, left } = read(items, 'jsonld')
    expect(annotations).toHaveLength(1)
    expect(left).toEqual([
      '1 annotation is about a whole page, without a quote.',
      '1 annotation says in no known way where it stands.',
      '1 body is neither text nor a link.',
    ])
  })
})
