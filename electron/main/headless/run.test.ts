import { describe, expect, it } from 'vitest'
import { ran } from './testing/memory-world.ts'
import { VERBS } from './verbs.ts'

const FILES = {
  'a.txt': 'The vote is final.\n\nNobody asked the ferryman.',
  'b/a.txt': 'Another text of that name.',
  'c.txt': 'The harbour grew by 7%.',
  'empty.txt': ' \n',
  'x.crash': 'boom',
  'broken.json': '[{',
  'object.json': '{"a":1}',
  'latin.json': Uint8Array.from([0x5b, 0x22, 0xe9, 0x22, 0x5d]),
  'none.json': '[]',
}

describe('wrong usage', () => {
  it.each([
    ['no verb', ''],
    ['an unknown verb', 'improt a.txt'],
    ['help is no verb', '--help'],
    ['no file', 'import'],
    ['an unknown option', 'import --fast a.txt'],
    ['a missing option', 'anchor --text a.txt'],
    ['an option without a value', 'anchor --text a.txt --selectors'],
    ['an option twice', 'anchor --text a.txt --text c.txt --selectors none.json'],
    ['files where none belong', 'formats a.txt'],
    ['an unknown format', 'brief --passages none.json --format nope --out o a.txt'],
    ['a data format for a brief', 'brief --passages none.json --format json --out o a.txt'],
    ['a brief format for data', 'export --passages none.json --format markdown --out o a.txt'],
    ['the output over an input', 'brief --passages none.json --format markdown --out ./a.txt a.txt'],
    ['proposing from nothing', 'suggest'],
    ['an analysis of no list', 'analyse a.txt'],
  ])('%s: a usage line on standard error, nothing else', async (_, command) => {
    const { code, document, world } = await ran(command, FILES)
    expect(code).toBe(2)
    expect(document).toBeNull()
    expect(world.errors.join('\n')).toMatch(/Usage: npm run -s headless -- /)
    expect([...world.files.keys()]).toHaveLength(Object.keys(FILES).length)
  })

  it('has every verb of the contract once', () => {
    const names = ['import', 'suggest', 'anchor', 'brief', 'check', 'export', 'analyse', 'formats']
    expect(VERBS.map(({ name }) => name)).toEqual(names)
    expect(VERBS.every(({ name, usage }) => usage.startsWith(name))).toBe(true)
  })
})

describe('failing inputs', () => {
  it.each([
    ['a missing list', 'check --quotes gone.json a.txt', 'import/not-found'],
    ['broken JSON', 'check --quotes broken.json a.txt', 'model/invalid'],
    ['no array', 'check --quotes object.json a.txt', 'model/invalid'],
    ['not UTF-8', 'check --quotes latin.json a.txt', 'model/invalid'],
    ['a missing text', 'anchor --text gone.txt --selectors none.json', 'import/not-found'],
    ['broken selectors', 'anchor --text a.txt --selectors broken.json', 'model/invalid'],
    ['broken passages', 'brief --passages broken.json --format markdown --out o a.txt', 'model/invalid'],
    [
      'an output that cannot be written',
      'brief --passages none.json --format markdown --out /locked/o a.txt',
      'export/write-failed',
    ],
  ])('%s: an error document and exit code 1', async (_, command, errorCode) => {
    const { code, document } = await ran(command, FILES)
    expect(code).toBe(1)
    expect(document).toEqual({ error: { code: errorCode, message: expect.stringMatching(/\w/) as string } })
  })
})

describe('import', () => {
  it('gives each file its own outcome, in order', async () => {
    const { code, document } = await ran('import a.txt gone.txt empty.txt x.crash c.txt', FILES)
    expect(code).toBe(1)
    expect(document).toMatchObject({
      sources: [
        { file: 'a.txt', ok: true, source: { title: 'a.txt', inferred: ['language'], text: FILES['a.txt'] } },
        { file: 'gone.txt', ok: false, error: { code: 'import/not-found' } },
        { file: 'empty.txt', ok: false, error: { code: 'import/empty' } },
        { file: 'x.crash', ok: false, error: { code: 'import/malformed' } },
        { file: 'c.txt', ok: true, source: { blocks: [{ role: 'paragraph', start: 0, end: 23 }] } },
      ],
    })
  })

  it('gives the same ids again, and no id twice', async () => {
    const ids = async (): Promise<string[]> => {
      const { document } = await ran('import a.txt a.txt b/a.txt', FILES)
      return (document as { sources: { source: { id: string } }[] }).sources.map(({ source }) => source.id)
    }
    const first = await ids()
    expect(new Set(first).size).toBe(3)
    expect(await ids()).toEqual(first)
  })

  it('has the fields of the contract', async () => {
    const { code, document } = await ran('import -- a.txt', FILES)
    const [{ source }] = (document as { sources: [{ source: object }] }).sources
    const fields = 'id title authors outlet publishedAt language format sha256 text blocks inferred'
    expect(Object.keys(source)).toEqual(fields.split(' '))
    expect(code).toBe(0)
  })
})

describe('anchor', () => {
  const anchored = async (
    text: string | Uint8Array,
    selectors: unknown,
  ): Promise<{ code: number; results: unknown }> => {
    const files = { 't.txt': text, 's.json': JSON.stringify(selectors) }
    const { code, document } = await ran('anchor --text t.txt --selectors s.json', files)
    return { code, results: (document as { results: unknown }).results }
  }

  it('answers in order', async () => {
    const selectors = [
      { exact: 'two', start: 4, end: 7 },
      { exact: 'one' },
      { exact: 'gone' },
      { exact: 'one', start: 0 },
    ]
    const { code, results } = await anchored('one two', selectors)
    expect(code).toBe(0)
    expect(results).toMatchObject([
      { status: 'anchored', start: 4, end: 7, method: 'position', score: 1, reason: null },
      { status: 'anchored', start: 0, end: 3, method: 'quote' },
      { status: 'orphaned', start: null, end: null, method: null, score: null, reason: 'not-found' },
      { status: 'anchored', start: 0, end: 3, method: 'position' },
    ])
  })

  it('counts offsets in the text without byte order mark and with LF', async () => {
    const bytes = new TextEncoder().encode('\ufeffone\r\ntwo 🙂\rthree')
    expect((await anchored(bytes, [{ exact: 'three' }])).results).toMatchObject([{ start: 11, end: 16 }])
  })

  it('takes an empty text for one without passages', async () => {
    expect((await anchored('', [{ exact: 'a', start: 0, end: 1 }])).results).toMatchObject([{ status: 'orphaned' }])
  })

  it('lets one bad selector stop no other', async () => {
    const { code, results } = await anchored('one', [{ start: 1 }, null, { exact: 'one', start: 'x' }])
    expect(code).toBe(1)
    expect(results).toMatchObject([{ status: 'orphaned' }, { status: 'orphaned' }, { status: 'anchored', start: 0 }])
  })
})

describe('check', () => {
  const checked = async (quotes: unknown, sources: string): Promise<{ code: number; document: unknown }> =>
    ran(`check --quotes q.json ${sources}`, { ...FILES, 'q.json': JSON.stringify(quotes) })

  it('answers in order, by name or everywhere', async () => {
    const quotes = [
      { source: 'a.txt', quote: 'vote is final' },
      { source: null, quote: 'The harbour grew by 7\u00a0%' },
      { quote: 'The harbour grew by 8%.' },
      { source: 'a.txt', quote: 'The harbour grew' },
      { source: null, quote: '' },
    ]
    const { code, document } = await checked(quotes, 'a.txt c.txt')
    expect(code).toBe(0)
    expect(document).toEqual({
      results: [
        { status: 'EXACT', source: 'a.txt', start: 4, end: 17 },
        { status: 'NORMALISED', source: 'c.txt', start: 0, end: 22 },
        { status: 'ALTERED', source: 'c.txt', start: 0, end: 23 },
        { status: 'MISSING', source: 'a.txt', start: null, end: null },
        { status: 'MISSING', source: null, start: null, end: null },
      ],
    })
  })

  it('tells sources of one base name apart by their paths', async () => {
    const quotes = ['a.txt', 'b/a.txt', '/desk/b/a.txt', './a.txt'].map((source) => ({ source, quote: 'that name' }))
    const { document } = await checked(quotes, 'a.txt b/a.txt')
    expect(document).toMatchObject({
      results: [{ status: 'MISSING' }, { status: 'EXACT' }, { status: 'EXACT' }, { status: 'MISSING' }],
    })
  })

  it('says what it could not check', async () => {
    const quotes = [{ source: 'zz.txt', quote: 'x' }, { quote: 5 }, { source: 'a.txt', quote: 'final' }]
    const { code, document } = await checked(quotes, 'd/a.txt a.txt empty.txt')
    expect(code).toBe(1)
    expect(document).toMatchObject({
      results: [
        { status: 'MISSING', source: 'zz.txt', error: { code: 'model/invalid' } },
        { status: 'MISSING', error: { code: 'model/invalid' } },
        { status: 'EXACT' },
      ],
      failed: [{ file: 'd/a.txt' }, { file: 'empty.txt', error: { code: 'import/empty' } }],
    })
  })

  it('refuses a base name that two sources share', async () => {
    const { code, document } = await ran('check --quotes q.json b/a.txt e/a.txt', {
      ...FILES,
      'e/a.txt': 'A third text.',
      'q.json': '[{"source":"a.txt","quote":"text"}]',
    })
    expect(code).toBe(1)
    expect(document).toMatchObject({ results: [{ status: 'MISSING', error: { code: 'model/invalid' } }] })
  })
})

describe('brief and export', () => {
  const passages = [
    {
      source: 'a.txt',
      kind: 'official_statement',
      start: 0,
      end: 18,
      speaker: 'Lê Thị Hạnh',
      question: 'Is it final?',
      stance: 'Yes',
    },
    { source: 'c.txt', kind: 'figure', start: 4, end: 22, value: 7, unit: 'percent', approximate: true },
  ]
  const written = (command: string, list: unknown): ReturnType<typeof ran> =>
    ran(command, { ...FILES, 'p.json': JSON.stringify(list) })

  it('writes a brief and reports its quotes', async () => {
    const command = 'brief --passages p.json --format markdown --out out/brief.md a.txt c.txt'
    const { code, document, world } = await written(command, passages)
    expect(code).toBe(0)
    expect(document).toEqual({
      out: 'out/brief.md',
      format: 'markdown',
      quotes: [
        { source: 'a.txt', start: 0, end: 18, status: 'EXACT' },
        { source: 'c.txt', start: 4, end: 22, status: 'EXACT' },
      ],
    })
    expect(new TextDecoder().decode(world.files.get('/desk/out/brief.md'))).toContain('The vote is final.')
  })

  it('takes the document of `suggest` and writes the same bytes again', async () => {
    const command = 'export --passages p.json --format json --out d.json a.txt c.txt'
    const [one, other] = [await written(command, { passages }), await written(command, passages)]
    expect([one.code, one.document]).toEqual([0, { out: 'd.json', format: 'json', annotations: 2 }])
    expect(one.world.files.get('/desk/d.json')).toEqual(other.world.files.get('/desk/d.json'))
  })

  it.each([
    ['beyond the end', { start: 10, end: 99 }],
    ['nothing', { start: 3, end: 3 }],
    ['backwards', { start: 3, end: 1 }],
    ['no offset', { start: -1, end: 3 }],
    ['an unknown source', { source: 'zz.txt' }],
    ['a source that failed', { source: 'empty.txt' }],
    ['an unknown kind', { kind: 'rumour' }],
  ])('writes nothing for a passage that is no passage: %s', async (_, wrong) => {
    const list = [...passages, { ...passages[0], ...wrong }]
    const command = 'brief --passages p.json --format markdown --out o.md a.txt c.txt empty.txt'
    const { code, document, world } = await written(command, list)
    expect(code).toBe(1)
    expect(document).toMatchObject({
      error: { code: 'model/invalid', message: expect.stringMatching(/Item 2/) as string },
    })
    expect(world.files.has('/desk/o.md')).toBe(false)
  })

  it('goes on without a source that failed and that no passage needs, and says so', async () => {
    const command = 'export --passages p.json --format json --out d.json a.txt c.txt gone.txt'
    const { code, document } = await written(command, passages)
    expect(code).toBe(1)
    expect(document).toMatchObject({ annotations: 2, failed: [{ file: 'gone.txt' }] })
  })
})

describe('suggest', () => {
  const ARTICLE = [
    'A bridge for Norvale',
    'Ada Lind, a lecturer at Norvale University, said the bridge would cost $40 million.',
    'Mayor Per Holm rejected the plan. “It is too dear,” he said.',
    'The river is wide.',
  ].join('\n\n')

  it('proposes passages that other verbs take', async () => {
    const files = { 'n.txt': ARTICLE, 'empty.txt': ' ' }
    const { code, document } = await ran('suggest n.txt', files)
    expect(code).toBe(0)
    const { passages } = document as { readonly passages: readonly { readonly start: number; readonly end: number }[] }
    expect(passages.map(({ start, end }) => ARTICLE.slice(start, end))).toEqual([
      'Ada Lind, a lecturer at Norvale University, said the bridge would cost $40 million.',
      '$40 million',
      'Mayor Per Holm rejected the plan.',
      '“It is too dear,” he said.',
    ])
    expect(passages[1]).toEqual({
      source: 'n.txt',
      kind: 'figure',
      start: ARTICLE.indexOf('$40'),
      end: ARTICLE.indexOf('$40') + 11,
      speaker: 'Ada Lind',
      role: 'lecturer',
      affiliation: 'Norvale University',
      question: null,
      stance: null,
      date: null,
      value: 40_000_000,
      unit: 'USD',
      approximate: false,
      measure: null,
      asOf: null,
      note: null,
      score: 0.8,
    })
    const list = JSON.stringify(document)
    const exported = await ran('export --passages p.json --format json --out d.json n.txt', {
      ...files,
      'p.json': list,
    })
    expect(exported.document).toMatchObject({ annotations: 4 })
  })

  it('says which file failed and goes on', async () => {
    const { code, document } = await ran('suggest empty.txt n.txt', { 'n.txt': ARTICLE, 'empty.txt': ' ' })
    expect(code).toBe(1)
    expect(document).toMatchObject({
      passages: [{ source: 'n.txt' }, {}, {}, {}],
      failed: [{ file: 'empty.txt', error: { code: 'import/empty' } }],
    })
  })
})

describe('formats', () => {
  it('lists what can be read and written', async () => {
    const { code, document } = await ran('formats')
    expect(code).toBe(0)
    expect(document).toMatchObject({
      import: expect.arrayContaining([
        { id: 'markdown', label: 'Markdown', extensions: ['md', 'markdown', 'mdown'] },
      ]) as unknown,
      brief: expect.arrayContaining([expect.objectContaining({ id: 'markdown', extensions: ['md'] })]) as unknown,
      export: expect.arrayContaining([expect.objectContaining({ id: 'json' })]) as unknown,
    })
  })
})
