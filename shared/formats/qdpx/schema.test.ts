import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { unzipSync, strFromU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { FIXTURES, fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { ExportOptions } from '../export-format.ts'
import { readXml } from '../xml/read-xml.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts'
import { qdpx } from './qdpx.ts'
import { anyDossier } from './testing/any-dossier.ts'

const OPTIONS: ExportOptions = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }
/** The standard's own schema is not ours to copy. */
const SCHEMA = resolve(import.meta.dirname, '../../../../shared/schemas/REFI-QDA-Project.xsd')

const partsOf = (contents: DossierContents, options = OPTIONS): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(qdpx.write(contents, options))).map(([name, part]) => [name, strFromU8(part)]))

const projectXml = (contents: DossierContents): string => partsOf(contents).get('project.qde') ?? ''

function projectOf(contents: DossierContents): XmlElement {
  const project = readXml(projectXml(contents))
  if (!project.ok) throw new Error(project.error.message)
  return project.value
}

const all = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(all)]

const ORDER = 'Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description NoteRef'.split(' ')
const REFERENCES = [
  'targetGUID',
  'originGUID',
  'creatingUser',
  'modifyingUser',
  'creatingUserGUID',
  'modifyingUserGUID',
]

/** The rules that programs insist on beyond the schema, or that the schema says in prose. */
function faultsOf(contents: DossierContents): readonly string[] {
  const faults: string[] = []
  const parts = partsOf(contents)
  const project = projectOf(contents)
  const elements = all(project)
  const places = project.children.map(({ name }) => ORDER.indexOf(name))
  if (places.some((place, at) => place <= (places[at - 1] ?? -1))) faults.push('children of Project out of order')
  const guids = elements.flatMap(({ name, attributes }) => {
    const guid = attributes.get('guid')
    return guid === undefined ? [] : [`${name === 'Case' ? 'Case ' : ''}${guid}`]
  })
  if (new Set(guids).size !== guids.length) faults.push('a GUID twice')
  const known = new Set(guids.map((guid) => guid.replace('Case ', '')))
  for (const { name, attributes, children } of elements) {
    const references = REFERENCES.flatMap((attribute) => attributes.get(attribute) ?? [])
    faults.push(...references.filter((guid) => !known.has(guid)).map((guid) => `${name} points at ${guid}`))
    for (const guid of [...references, attributes.get('guid') ?? '']) {
      if (guid !== guid.toUpperCase()) faults.push(`lower case: ${guid}`)
    }
    if (attributes.has('isCodable') && !/^(true|false)$/.test(attributes.get('isCodable') ?? '')) faults.push('boolean')
    if (['TextSource', 'Note'].includes(name)) {
      const path = attributes.get('plainTextPath')
      if ((path === undefined) === !children.some((child) => child.name === 'PlainTextContent'))
        faults.push('two texts')
      const file = path?.replace('internal://', 'sources/')
      if (file !== undefined && !parts.has(file)) faults.push(`no file ${file}`)
    }
    if (name === 'TextSource') {
      const points = [...(parts.get((attributes.get('plainTextPath') ?? '').replace('internal://', 'sources/')) ?? '')]
      for (const selection of childrenOf({ name, attributes, children, text: '', content: [] }, 'PlainTextSelection')) {
        const [start, end] = ['startPosition', 'endPosition'].map((one) => Number(selection.attributes.get(one)))
        if (start === undefined || end === undefined || start >= end || end > points.length) faults.push('a place')
      }
    }
  }
  const names = elements.filter(({ name }) => name === 'Code').map(({ attributes }) => attributes.get('name') ?? '')
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) faults.push('a code name twice')
  return faults
}

describe('a project of REFI-QDA', () => {
  it.each(FIXTURES)('keeps to the rules of other programs: %s', (_name, fixture) => {
    expect(faultsOf(fixture())).toEqual([])
  })

  it('keeps to them whatever the dossier holds', () => {
    fc.assert(
      fc.property(anyDossier, (contents) => {
        expect(faultsOf(contents)).toEqual([])
      }),
    )
  })

  it('counts code points', () => {
    const emoji = FIXTURES.find(([name]) => name === 'emoji')?.[1]()
    if (!emoji) throw new Error('no such fixture')
    const [source] = childrenOf(childOf(projectOf(emoji), 'Sources'), 'TextSource')
    const [selection] = childrenOf(source, 'PlainTextSelection')
    const [start, end] = ['startPosition', 'endPosition'].map((one) => Number(selection?.attributes.get(one)))
    expect([...(emoji.sources[0]?.text ?? '')].slice(start, end).join('')).toBe('👩‍👩‍👧 yes 🇻🇳')
  })

  it('shows other programs who says what, without reading our descriptions', () => {
    const project = projectOf(fullDossier())
    const names = new Map(all(project).map(({ attributes }) => [attributes.get('guid'), attributes.get('name')]))
    const selections = all(project).filter(({ name }) => name === 'PlainTextSelection')
    const codes = selections.map((selection) => [
      selection.attributes.get('name'),
      ...childrenOf(selection, 'Coding').map((one) => names.get(childOf(one, 'CodeRef')?.attributes.get('targetGUID'))),
    ])
    expect(codes).toContainEqual(['“It will not work.”', 'Expert view', 'Will it work?: No', 'Ada Lind', 'vote'])
    expect(codes).toContainEqual(['Ben Okoro said nothing yet.', 'Expert view', 'Will it work?'])
    const links = childrenOf(childOf(project, 'Links'), 'Link')
    expect(
      links.map(({ attributes }) => [attributes.get('name'), names.get(attributes.get('targetGUID'))]),
    ).toContainEqual(['No', 'Will it work?: No'])
  })

  it('writes the address that the analyst has given, not that of the capsule', () => {
    const [first, ...others] = fullDossier().sources
    if (!first) throw new Error('There is a source')
    const addressesOf = (address: string | null | undefined): readonly string[] => {
      const capsule = { ...first.source.capsule, address: 'https://printed.example/' }
      const source = { ...first.source, capsule, ...(address === undefined ? {} : { address }) }
      const project = projectOf({ ...fullDossier(), sources: [{ ...first, source }, ...others] })
      return all(project).flatMap(({ name, text }) => (name === 'TextValue' && text.includes('://') ? [text] : []))
    }
    expect(addressesOf(undefined)).toContain('https://printed.example/')
    expect(addressesOf('https://true.example/a?b&c')).toContain('https://true.example/a?b&c')
    expect(addressesOf('https://true.example/a?b&c')).not.toContain('https://printed.example/')
    expect(addressesOf(null)).not.toContain('https://printed.example/')
  })

  it('writes the reason for an override, and what happened when', () => {
    const contents = fullDossier()
    const dossier = { ...contents.dossier, events: [{ id: 'e', date: '2025-02', label: 'The <vote>' }] }
    const parts = partsOf({ ...contents, dossier }, { ...OPTIONS, override: 'Seen & checked' })
    const project = readXml(parts.get('project.qde') ?? '')
    const text = project.ok ? childOf(project.value, 'Description')?.text : ''
    expect(text).toContain('Seen & checked')
    expect(text).toContain('Event, 2025-02: The <vote>')
  })
})

describe.skipIf(!existsSync(SCHEMA))('against the schema of REFI-QDA 1.0, which is beside the repository', () => {
  const schema = existsSync(SCHEMA) ? readFileSync(SCHEMA, 'utf8') : ''
  const validate = async (xml: string) => {
    const { valid, errors } = await validateXML({
      xml: { fileName: 'project.qde', contents: xml },
      schema,
      maxMemoryPages: 16_384,
    })
    return { valid, errors: errors.slice(0, 3).map(({ message }) => message) }
  }
  const valid = { valid: true, errors: [] }

  it.each(FIXTURES)('is valid: %s', async (_name, fixture) => {
    expect(await validate(projectXml(fixture()))).toEqual(valid)
  })

  it('is valid whatever the dossier holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyDossier, async (contents) => {
        expect(await validate(projectXml(contents))).toEqual(valid)
      }),
      { numRuns: 15 },
    )
  })

  it('would not be valid with its elements in another order', async () => {
    const xml = projectXml(fullDossier())
    const users = /<Users>.*?<\/Users>/s.exec(xml)?.[0] ?? ''
    expect((await validate(xml.replace(users, '').replace('</Project>', `${users}</Project>`))).valid).toBe(false)
  })
})
