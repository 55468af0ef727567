import { describe, expect, it } from 'vitest'
import { annotationLabel, shortened } from './link-label.ts'
import { addressOf, targetOf } from './link-address.ts'
import type { Note } from './note.ts'
import { noteText } from './note-text.ts'
import { readHtml } from './read-html.ts'
import { readLine } from './read-line.ts'
import { readNote } from './read-note.ts'
import { writeLine } from './write-line.ts'
import { writeNote } from './write-note.ts'
import { exampleAnnotation } from '../model/testing/examples.ts'

const run = (text: string, format = '') => ({
  type: 'text' as const,
  text,
  bold: format.includes('b'),
  italic: format.includes('i'),
})
const link = (label: string, id: string, kind: 'annotation' | 'source' = 'annotation') => ({
  type: 'link' as const,
  label,
  target: { kind, id },
})

describe('readLine', () => {
  it.each([
    ['a **b** *c* ***d***', [run('a '), run('b', 'b'), run(' '), run('c', 'i'), run(' '), run('d', 'bi')]],
    ['**a*b*c**', [run('a', 'b'), run('b', 'bi'), run('c', 'b')]],
    ['2 * 3 and **open', [run('2 * 3 and **open')]],
    ['\\*a\\* \\[b\\] \\\\', [run('*a* [b] \\')]],
    ['see [the flow](variorum:annotation/a1).', [run('see '), link('the flow', 'a1'), run('.')]],
    ['[S \\[1\\]](variorum:source/s%201)', [link('S [1]', 's 1', 'source')]],
    ['[](variorum:source/s)', [link('', 's', 'source')]],
    ['[x](VARIORUM:source/s)', [run('[x](VARIORUM:source/s)')]],
    ['[x](variorum:source/s "t")', [run('[x](variorum:source/s "t")')]],
  ])('%j', (markdown, line) => {
    expect(readLine(markdown)).toEqual(line)
  })
})

describe('writeLine', () => {
  it.each([
    [[run('2 * 3')], '2 * 3'],
    [[run('*a*')], '\\*a\\*'],
    [[run('- a')], '\\- a'],
    [[run('1. a')], '1\\. a'],
    [[run(' a ', 'b'), run('b')], ' **a** b'],
    [[run('see '), link('[x] *y*', 'a)'), run(' now', 'b')], 'see [\\[x\\] \\*y\\*](variorum:annotation/a%29) **now**'],
    [[run('[x](variorum:source/s)')], '\\[x\\](variorum:source/s)'],
  ])('%#: %s', (line, markdown) => {
    expect(writeLine(line)).toBe(markdown)
  })
})

describe('addresses', () => {
  it.each(['a1', 'a b', 'x)(', '50%', 'Điều', "it's*!", '../../etc'])('%s', (id) => {
    const address = addressOf({ kind: 'source', id })
    expect(address).toMatch(/^variorum:source\/[^\s()*[\]]+$/)
    expect(targetOf(address)).toEqual({ kind: 'source', id })
  })
  it.each([
    '',
    'https://a.invalid',
    'variorum:person/a',
    'variorum:source/',
    'variorum:source/%zz',
    `variorum:source/${'a'.repeat(129)}`,
  ])('%j is none', (address) => {
    expect(targetOf(address)).toBeNull()
  })
  it('has no id that breaks it', () => {
    expect(addressOf({ kind: 'source', id: '\ud800' })).toBe('variorum:source/%EF%BF%BD')
  })
})

describe('noteText', () => {
  const note = '**See** [the flow](variorum:annotation/a1)\n\n- one\n    1. two\n- *three*'
  it('is the words, links as their labels', () => {
    expect(noteText(note)).toBe('See the flow\n- one\n  1. two\n- three')
  })
  it('has the labels of now', () => {
    expect(noteText(note, ({ id }) => (id === 'a1' ? 'the stream' : null))).toMatch(/^See the stream\n/)
  })
  it('never has an address of ours', () => {
    expect(noteText('[x](variorum:source/s)')).toBe('x')
  })
})

describe('labels', () => {
  it.each([
    ['short', 'short'],
    ['Two\n\nparagraphs', 'Two paragraphs'],
    [
      'The flow of the river fell by twelve percent in the dry season',
      'The flow of the river fell by twelve percent in…',
    ],
    ['中'.repeat(60), `${'中'.repeat(48)}…`],
    [`${'a'.repeat(47)}👩‍🚀b`, `${'a'.repeat(47)}…`],
    [`${'a'.repeat(47)}e\u0301${'b'.repeat(9)}`, `${'a'.repeat(47)}…`],
  ])('%j', (text, label) => {
    expect(shortened(text)).toBe(label)
  })
  it('is the quote of an annotation', () => {
    expect(annotationLabel(exampleAnnotation())).toBe('“The flow fell by 12 percent,')
  })
})

const md = (note: Note): string => writeNote(note)

describe('readHtml', () => {
  it.each([
    ['<p>Plain <b>bold</b> <em>italic</em></p><p>next</p>', 'Plain **bold** *italic*\n\nnext'],
    ['<ul><li>a<ol><li>b</li></ol></li><li><p>c</p></li></ul>', '- a\n    1. b\n- c'],
    ['<b style="font-weight:normal"><p>Docs <span style="font-weight:700">wrap</span></p></b>', 'Docs **wrap**'],
    [
      '<a href="javascript:alert(1)" onclick="alert(1)">here</a> <img src="http://t.invalid/p.png" onerror=alert(1)>',
      'here ',
    ],
    ['<script>alert("<b>")</script><style>p{}</style><svg><script>x</script></svg>a', 'a'],
    ['<a href="variorum:source/s">x</a>', 'x'],
    ['a<br>b &amp; c&nbsp;d &#233; &#xe9; &bogus; &#xd800;', 'a\nb & c\u00a0d é é &bogus; \ufffd'],
    ['<!--StartFragment--><h1>Title</h1>text<!--EndFragment-->', 'Title\n\ntext'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\n\nc'],
    ['<p>unclosed <b>bold', 'unclosed **bold**'],
    ['1 < 2 <3', '1 < 2 <3'],
    ['<li>without a list', 'without a list'],
    ['**not bold** [x](variorum:source/s)', '\\*\\*not bold\\*\\* \\[x\\](variorum:source/s)'],
    ['', ''],
  ])('%j', (html, markdown) => {
    expect(md(readHtml(html))).toBe(markdown)
  })
  it.each(['<b>', '<ul><li>', '<div ', '<!--', '<a href="', '</p>', '&#x'])('takes any number of %j', (piece) => {
    expect(() => md(readHtml(piece.repeat(20_000)))).not.toThrow()
  })
  it('keeps what it reads as Markdown does', () => {
    const markdown = md(readHtml('<ol><li>a</li></ol><p>b</p>'))
    expect(writeNote(readNote(markdown))).toBe(markdown)
  })
})
