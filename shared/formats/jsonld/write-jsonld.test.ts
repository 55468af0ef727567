import { utf8toString } from '@exodus/bytes/utf8.js'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { annotationOf, dossierOf, figureOf, sourceOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { FIXTURES, fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import { type Annotation, exactOf } from '../../model/annotation.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { iriOf, NAMESPACE, W3C_CONTEXT } from './terms.ts'
import { W3C_TERMS } from './testing/w3c-terms.ts'
import { writeJsonld } from './write-jsonld.ts'

const OA = 'http://www.w3.org/ns/oa#'
const AS = 'http://www.w3.org/ns/activitystreams#'
type Node = Readonly<Record<string, unknown>>

const textOf = (contents: DossierContents, override: string | null = null): string =>
  utf8toString(writeJsonld(contents, { override }))

/** Nothing is fetched: any other address fails. Safe mode fails too when a term would be dropped. */
const OPTIONS = {
  safe: true,
  documentLoader: (url: string) =>
    url === W3C_CONTEXT
      ? Promise.resolve({ contextUrl: null, documentUrl: url, document: { '@context': W3C_TERMS } })
      : Promise.reject(new Error(`${url} is not here`)),
}

async function expanded(contents: DossierContents): Promise<Node> {
  const [root] = await jsonld.expand(JSON.parse(textOf(contents)), OPTIONS)
  if (!root) throw new Error('nothing was left')
  return root
}

const all = (node: Node | undefined, name: string): readonly Node[] => (node?.[name] ?? []) as readonly Node[]
const valueOf = (node: Node | undefined, name: string): unknown => all(node, name)[0]?.['@value']
const itemsOf = (root: Node): readonly Node[] => {
  const [page] = all(root, `${AS}first`)
  return all(all(page, `${AS}items`)[0], '@list')
}

/** What a program that knows only the W3C model reads out of a node. */
function quoteIn(node: Node | undefined) {
  const [target] = all(node, `${OA}hasTarget`)
  const ofType = (type: string) =>
    all(target, `${OA}hasSelector`).find((one) => all(one, '@type').includes(`${OA}${type}` as never))
  const [quote, position] = [ofType('TextQuoteSelector'), ofType('TextPositionSelector')]
  return {
    source: all(target, `${OA}hasSource`)[0]?.['@id'],
    exact: valueOf(quote, `${OA}exact`),
    prefix: valueOf(quote, `${OA}prefix`),
    suffix: valueOf(quote, `${OA}suffix`),
    start: valueOf(position, `${OA}start`),
    end: valueOf(position, `${OA}end`),
  }
}

function expectedQuote({ target }: Annotation, { sources }: DossierContents) {
  const found = sources.find(({ source }) => source.id === target.source)
  const points = (offset: number) => [...(found?.text ?? '').slice(0, offset)].length
  const [{ start, end }, { exact, prefix, suffix }] = target.selector
  return {
    source: `urn:sha256:${found?.source.capsule.sha256 ?? ''}`,
    exact,
    prefix,
    suffix,
    start: points(start),
    end: points(end),
  }
}

describe('a processor of JSON-LD', () => {
  it.each(FIXTURES.filter(([name]) => !name.startsWith('5,000')))(
    'finds every annotation and selector, in code points: %s',
    async (_name, fixture) => {
      const contents = fixture()
      const items = itemsOf(await expanded(contents))
      const byId = new Map(items.map((item) => [item['@id'], item]))
      expect(items).toHaveLength(contents.annotations.length)
      for (const annotation of contents.annotations) {
        const item = byId.get(iriOf('annotation', annotation.id))
        expect(all(item, '@type')).toEqual([`${OA}Annotation`])
        expect(quoteIn(item)).toEqual(expectedQuote(annotation, contents))
      }
    },
  )

  it('finds kind, note and tags as bodies, and what we add under our own names', async () => {
    const contents = fullDossier()
    const root = await expanded(contents)
    const item = itemsOf(root).find((one) => one['@id'] === iriOf('annotation', 'a2'))
    const bodies = all(item, `${OA}hasBody`).map((body) => [
      all(body, `${OA}hasPurpose`)[0]?.['@id'],
      valueOf(body, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value'),
    ])
    expect(bodies).toEqual([
      [`${OA}classifying`, 'expert_view'],
      [`${OA}commenting`, 'She changed\nher mind.'],
      [`${OA}tagging`, 'vote'],
    ])
    expect(all(item, `${NAMESPACE}speaker`)).toEqual([{ '@id': iriOf('person', 'ada') }])
    expect(valueOf(item, `${NAMESPACE}stance`)).toBe('no')
    expect(all(root, `${NAMESPACE}sources`)).toHaveLength(2)
    expect(all(root, `${NAMESPACE}people`)).toHaveLength(4)
    const figure = itemsOf(root).find((one) => one['@id'] === iriOf('annotation', 'a4'))
    expect(valueOf(all(figure, `${NAMESPACE}figure`)[0], `${NAMESPACE}amount`)).toBe(4.5e9)
  })

  it('makes triples of it: the model, whole', async () => {
    const triples = await jsonld.toRDF(JSON.parse(textOf(fullDossier())), { ...OPTIONS, format: 'application/n-quads' })
    expect(triples.match(/oa#hasSelector>/gu)).toHaveLength(2 * fullDossier().annotations.length)
  })
})

describe('writeJsonld', () => {
  it('tells two sources of one file apart, and names one that is gone', () => {
    const [one, other] = [sourceOf('s', ['Same.']), sourceOf('t', ['Same.'])]
    const document = JSON.parse(
      textOf(
        dossierOf({
          sources: [other, one],
          annotations: [
            annotationOf('a', one, 'Same'),
            annotationOf('b', other, 'Same'),
            { ...annotationOf('c', one, 'Same'), target: { ...annotationOf('c', one, 'Same').target, source: 'u' } },
          ],
        }),
      ),
    ) as { readonly first: { readonly items: readonly { readonly target: { readonly source: string } }[] } }
    const sources = document.first.items.map(({ target }) => target.source)
    expect(sources).toEqual([
      `urn:sha256:${one.source.capsule.sha256}`,
      'urn:variorum:source:t',
      'urn:variorum:source:u',
    ])
  })

  it('prints why altered quotes went out', () => {
    expect(JSON.parse(textOf(fullDossier(), 'The court has it'))).toMatchObject({ override: 'The court has it' })
    expect(JSON.parse(textOf(fullDossier(), ' '))).toMatchObject({ override: '(no reason given)' })
    expect(JSON.parse(textOf(fullDossier()))).not.toHaveProperty('override')
  })

  it('does not say who made it, and writes every word as it is', () => {
    const source = sourceOf('s', ['قال «نعم» 🚢 \\ " </script>'])
    const contents = dossierOf({
      sources: [source],
      annotations: [
        annotationOf('a', source, '«نعم» 🚢 \\ "', { kind: 'figure', figure: figureOf({ measure: '=1' }) }),
      ],
    })
    expect(textOf(contents)).not.toContain('creator')
    expect(textOf(contents)).toContain(JSON.stringify(exactOf(contents.annotations[0] as Annotation)))
  })
})
