import { describe, expect, it } from 'vitest'
import { inlinedAttributes, isLeftOut } from './inlined.ts'

const DEFAULTS: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  opacity: '1',
  'font-family': 'Inter',
  'font-size': '11px',
  'text-anchor': 'start',
}
const of = (element: string, values: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(inlinedAttributes(element, (property) => values[property] ?? DEFAULTS[property] ?? ''))

describe('inlinedAttributes', () => {
  it('takes the colours of a shape, and nothing that says nothing', () => {
    expect(of('rect', { fill: 'rgb(0, 123, 134)' })).toEqual({ fill: 'rgb(0, 123, 134)' })
  })

  it('takes what belongs to a stroke with the stroke', () => {
    expect(of('line', { stroke: 'rgb(1, 2, 3)', 'stroke-width': '2px', 'stroke-dasharray': '5px, 4px' })).toEqual({
      fill: 'rgb(0, 0, 0)',
      stroke: 'rgb(1, 2, 3)',
      'stroke-width': '2px',
      'stroke-dasharray': '5px, 4px',
    })
  })

  it('takes the type of a text alone', () => {
    expect(of('text', { 'text-anchor': 'end' })).toMatchObject({
      'font-family': 'Inter',
      'font-size': '11px',
      'text-anchor': 'end',
    })
    expect(of('path', { 'text-anchor': 'end' })).not.toHaveProperty('font-size')
  })

  it('lets a part of a text say what the text says otherwise', () => {
    expect(of('tspan')).toMatchObject({ 'text-anchor': 'start' })
  })

  it('takes of a group only what is the group’s own', () => {
    expect(of('g', { opacity: '0.5', fill: 'rgb(1, 2, 3)' })).toEqual({ opacity: '0.5' })
  })
})

describe('isLeftOut', () => {
  it.each([
    ['class', true],
    ['style', true],
    ['tabindex', true],
    ['data-point', true],
    ['onclick', true],
    ['href', true],
    ['xlink:href', true],
    ['aria-describedby', true],
    ['aria-label', true],
    ['role', true],
    ['stroke', true],
    ['viewBox', false],
    ['x1', false],
    ['points', false],
  ])('%s: %s', (attribute, expected) => {
    expect(isLeftOut(attribute)).toBe(expected)
  })
})
