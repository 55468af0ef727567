import { utf8fromString, utf8toString } from '@exodus/bytes/utf8.js'
import { describe, expect, it } from 'vitest'
import { everyBlock } from '../brief-docx/testing/every-block.ts'
import { writeHtml } from '../brief-html/write-html.ts'
import { fail } from '../../result.ts'
import { pdf } from './pdf.ts'
import { pinDates } from './pin-dates.ts'

const INSTANT = '2026-03-05T09:30:15.000Z'
const pinned = (text: string, instant = INSTANT): string => utf8toString(pinDates(utf8fromString(text), instant))

describe('pinDates', () => {
  it.each([
    ["/CreationDate (D:20261122204000+00'00')", "/CreationDate (D:20260305093015+00'00')"],
    ["/ModDate(D:20261122204000-08'30')", "/ModDate(D:20260305093015+00'00')"],
    ['/ModDate (D:20261122204000Z)', '/ModDate (D:20260305093015Z)'],
    ['/CreationDate (D:2026)', '/CreationDate (D:2026)'],
    ['/Title (/CreationDate \\(D:20261122204000\\))', '/Title (/CreationDate \\(D:20261122204000\\))'],
    ['/Creator (Mozilla/5.0 \\(X11\\) App)\n/Producer', '/Creator (Variorum)               \n/Producer'],
    ['/Creator (Short)', '/Creator (Short)'],
    ['/Title (/Creator \\(Mozilla/5.0 Chromium\\))', '/Title (/Creator \\(Mozilla/5.0 Chromium\\))'],
    ['/CreationDate (no date)', '/CreationDate (no date)'],
    ['/CreationDate', '/CreationDate'],
    ['/Creat/CreationDate (D:20261122204000)', '/Creat/CreationDate (D:20260305093015)'],
  ])('%s', (before, after) => {
    expect(pinned(before)).toBe(after)
    expect(after).toHaveLength(before.length)
  })

  it('leaves all as it is when there is no instant, and never changes what it was given', () => {
    const bytes = utf8fromString('/ModDate (D:20261122204000Z)')
    expect(pinDates(bytes, 'some day')).toBe(bytes)
    pinDates(bytes, INSTANT)
    expect(utf8toString(bytes)).toContain('20261122204000')
  })
})

describe('pdf', () => {
  it('prints the web page of the brief with the date of the export', async () => {
    const asked: string[] = []
    const written = await pdf.write(everyBlock(), {
      printPdf: async (html) => {
        asked.push(html)
        return { ok: true, value: utf8fromString("<</ModDate (D:20991122204000+00'00')>>") }
      },
    })
    expect(asked).toEqual([writeHtml(everyBlock())])
    expect(written.ok && utf8toString(written.value)).toBe("<</ModDate (D:20260305093000+00'00')>>")
  })

  it('says what the printer says', async () => {
    const failed = fail('export/print-failed', 'No paper.')
    expect(await pdf.write(everyBlock(), { printPdf: async () => failed })).toEqual(failed)
  })
})
